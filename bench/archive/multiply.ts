import type { Client } from '@libsql/client';

/** What a copy's column holds instead of the original's value; all other columns are copied as they are. */
type Changes = Record<string, string>;

/**
 * Makes an archive of `seeded` texts one of `size`, by copying its rows in SQL: going through `append` for each would take longer
 * than all that is measured. A copy has its own key, number and address and is older than every text before it, so the newest
 * thirty stay the same whatever the size, and the indexes have the size they would have.
 */
export async function multiplyArchive(client: Client, seeded: number, from: number, size: number): Promise<void> {
  if (from % seeded !== 0 || size % seeded !== 0) throw new Error(`Archives grow in steps of ${seeded}`);
  const releases = await columnsOf(client, 'releases');
  const placements = await columnsOf(client, 'placements');
  for (let nth = from / seeded; nth < size / seeded; nth += 1) {
    const key = (column: string) => `'urn:uuid:${nth.toString(16).padStart(8, '0')}' || substr(${column}, 18)`;
    const older = (column: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-${nth * seeded} hours')`;
    const shift = nth * seeded;
    const copies: Changes = {
      key: key('key'),
      uid: `'${nth.toString(16).padStart(8, '0')}' || substr(uid, 9)`,
      item_id: `cast(item_id + ${shift} as text)`,
      number: `number + ${shift}`,
      url: `'https://visnyk.example/news/' || (number + ${shift})`,
      snapshot: `replace(replace(snapshot, key, ${key('key')}), '/news/' || number || '"', '/news/' || (number + ${shift}) || '"')`,
      published_at: older('published_at'),
      released_at: older('released_at'),
      seq: `seq + ${shift}`,
    };
    await client.batch(
      [
        copyRows('releases', releases, copies, `seq <= ${seeded}`),
        copyRows('placements', placements, { text: key('text'), at: older('at') }, `text in (${seedKeys(seeded)})`),
      ],
      'write',
    );
    await new Promise(setImmediate);
  }
  await client.execute({
    sql: `update counters set value = ?, note = null where name in ('log', 'log-applied')`,
    args: [size],
  });
}

function seedKeys(seeded: number): string {
  return `select key from releases where seq <= ${seeded}`;
}

function copyRows(table: string, columns: string[], changes: Changes, where: string): string {
  const missing = Object.keys(changes).filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${table} has no column ${missing.join(', ')}`);
  const names = columns.map((column) => `\`${column}\``).join(', ');
  const values = columns.map((column) => changes[column] ?? `\`${column}\``).join(', ');
  return `insert into ${table} (${names}) select ${values} from ${table} where ${where}`;
}

/** All columns but `id`, which the database gives. */
async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.execute(`select name from pragma_table_info('${table}')`);
  return rows.map((row) => String(row['name'])).filter((column) => column !== 'id');
}
