import type { Client } from '@libsql/client';
import { makeKey } from '../../src/partners/keys/change-keys.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { openCentre } from '../archive/open-centre.ts';
import { answerParent } from '../processes/answer-parent.ts';
import { serveCentre } from '../processes/serve-centre.ts';

/** `read` reads the whole archive by itself, as fast as the database gives it; `key` makes a partner that no limit stops, and its key. */
export type ApiAsk = { kind: 'open' } | { kind: 'read' } | { kind: 'key' };

/** What reading an archive without a server took. */
export interface RawRead {
  texts: number;
  elapsedMs: number;
}

const PAGE = 500;
const MOST_PER_MINUTE = 6_000;

/** The public server of a press centre in a process of its own; nothing else runs in it. */
let centre: PressCentre | null = null;

answerParent(async (ask: ApiAsk): Promise<number | string | RawRead> => {
  centre ??= await openCentre();
  if (ask.kind === 'open') return serveCentre(centre, { hasBackground: false });
  if (ask.kind === 'key') return makePartnerKey(centre);
  return readAll((centre.payload.db as unknown as { client: Client }).client);
});

async function makePartnerKey({ payload, releaseContext }: PressCentre): Promise<string> {
  const data = { name: 'Портал', requestsPerMinute: MOST_PER_MINUTE, isActive: true };
  const { id } = await payload.create({ collection: 'partners', data });
  const now = releaseContext.now();
  const made = await makeKey(payload.db, { partner: String(id), label: '', lifeDays: null, now });
  if (made.kind !== 'made') throw new Error('A new partner has no key yet');
  // As many as the field takes; what is measured is the work, not the patience.
  await payload.db.updateOne({
    collection: 'partners',
    where: { id: { equals: id } },
    data: { requestsPerMinute: 1e9 },
  });
  return made.text;
}

/** The limit of an export: the same rows by plain SQL, each snapshot read from its JSON and written as JSON again. */
async function readAll(client: Client): Promise<RawRead> {
  const started = performance.now();
  let texts = 0;
  let chars = 0;
  for (let after = 0; ; ) {
    const sql = 'select seq, snapshot from releases where seq > ? order by seq limit ?';
    const { rows } = await client.execute({ sql, args: [after, PAGE] });
    for (const row of rows) chars += JSON.stringify(JSON.parse(String(row['snapshot']))).length;
    texts += rows.length;
    const last = rows.at(-1);
    if (last === undefined || chars === 0) break;
    after = Number(last['seq']);
    await new Promise(setImmediate);
  }
  return { texts, elapsedMs: performance.now() - started };
}
