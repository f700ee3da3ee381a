import { isInGap, type LogGap } from '../../log/writing/log-gaps.ts';
import type { ApiProblem } from '../problems.ts';
import { readCursor } from './cursor.ts';
import type { LogTail } from './log-tail.ts';

/** What `after` says for the end of the log. */
export const NOW = 'now';

/** Where a request goes on from, or why it cannot. */
export type StartPoint = { kind: 'start'; seq: number } | { kind: 'problem'; problem: ApiProblem };

const AGAIN =
  'Send the last “cursor” you were given, exactly as it was. Where you have none, leave “after” out to hear everything from the ' +
  `beginning, or send “after=${NOW}” to hear only what happens from now on; texts you hold already come again under the same id.`;

/** Reads `after`. Asks for the head only where a position is one that this process has not heard of: another one may be ahead. */
export async function readStart(
  readHead: () => Promise<number>,
  { tail, installation, gaps = [] }: { tail: Pick<LogTail, 'head'>; installation: string; gaps?: readonly LogGap[] },
  after: string | undefined,
): Promise<StartPoint> {
  if (after === undefined) return { kind: 'start', seq: 0 };
  if (after === NOW) return { kind: 'start', seq: tail.head };
  const cursor = readCursor(after, installation);
  switch (cursor.kind) {
    case 'malformed':
      return badCursor('It is not a cursor, or not all of one.');
    case 'foreign':
      return badCursor('It was given by another press centre, or by the sandbox.');
    case 'seq': {
      if (isInGap(gaps, cursor.seq)) {
        return badCursor(
          'It leads to changes that are lost: the press centre was restored from a copy made before them.',
        );
      }
      const isKnown = cursor.seq <= tail.head || cursor.seq <= (await readHead());
      if (isKnown) return { kind: 'start', seq: cursor.seq };
      return badCursor(
        'It leads beyond the last change there is: the press centre may have been restored from a copy.',
      );
    }
    default:
      return cursor satisfies never;
  }
}

function badCursor(reason: string): StartPoint {
  return { kind: 'problem', problem: { name: 'bad-cursor', parameter: 'after', detail: `${reason} ${AGAIN}` } };
}
