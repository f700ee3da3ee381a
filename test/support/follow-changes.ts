import type { ChangeEntry } from '../../src/presenters/change-entry.ts';
import type { HttpCentre } from './http-centre.ts';

/** What `/v1/changes` answers, as far as it was not refused. */
export interface ChangesReply {
  changes: ChangeEntry[];
  cursor: string;
  hasMore: boolean;
}

/** Asks for changes; throws with the problem where that is refused. */
export async function askChanges(
  centre: Pick<HttpCentre, 'ask'>,
  query: string,
  headers: Record<string, string> = {},
): Promise<ChangesReply> {
  const reply = await centre.ask(`/v1/changes?${query}`, { headers });
  if (reply.status !== 200) throw new Error(`/v1/changes?${query} answered ${reply.status}: ${reply.text}`);
  return JSON.parse(reply.text) as ChangesReply;
}
