import type { Payload } from 'payload';
import { type ReleaseRow, readReleaseRow } from '../../../src/log/release-row.ts';

/** The whole log, in its order. */
export async function allRows(db: Payload['db']): Promise<ReleaseRow[]> {
  const { docs } = await db.find({ collection: 'releases', limit: 0, pagination: false, sort: 'seq' });
  return docs.map(readReleaseRow);
}
