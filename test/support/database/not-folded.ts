import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { DATABASE, type TestCentre } from '../press-centre.ts';

const MIGRATION = '20261129_100000_fold_words';

/** Puts rows of an open press centre back to how they were saved before their words were folded; `name` is the collection's. */
export async function withoutFoldedWords({ payload }: TestCentre, names: string[]): Promise<void> {
  if (DATABASE === 'sqlite') {
    const { client } = payload.db as unknown as SQLiteAdapter;
    for (const name of names) await client.execute(`UPDATE \`${name.replace('-', '_')}_locales\` SET folded = NULL`);
    for (const name of names.filter((each) => each === 'news' || each === 'guides'))
      await client.execute(`UPDATE \`_${name}_v_locales\` SET version_folded = NULL`);
    await client.execute({ sql: 'DELETE FROM payload_migrations WHERE name = ?', args: [MIGRATION] });
    return;
  }
  const { connection } = payload.db as unknown as MongooseAdapter;
  for (const name of names) {
    await connection.collection(name).updateMany({}, { $unset: { folded: 1 } });
    await connection.collection(`_${name}_versions`).updateMany({}, { $unset: { 'version.folded': 1 } });
  }
}
