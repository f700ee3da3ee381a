import { headFor } from '../../log/reading/changes-for.ts';
import { isInGap, type LogGap } from '../../log/writing/log-gaps.ts';
import type { Partner } from '../../partners/partner.ts';
import { audienceOf } from '../audience.ts';
import type { ApiContext } from '../endpoint.ts';
import type { ApiProblem } from '../problems.ts';
import { readCursor } from './cursor.ts';

/** What `after` says for the end of the log. */
export const NOW = 'now';

/** Where a request goes on from, or why it cannot. */
export type StartPoint = { kind: 'start'; seq: number } | { kind: 'problem'; problem: ApiProblem };

const AGAIN =
  'Send the last “cursor” you were given, exactly as it was. Where you have none, leave “after” out to hear everything from the ' +
  `beginning, or send “after=${NOW}” to hear only what happens from now on; texts you hold already come again under the same id.`;

/**
 * Reads `after` for whoever sent it. Without a key positions end where the last change stands that everyone was told of: one beyond it,
 * made up and accepted, would tell that there is more. A partner may have a position from when it was trusted.
 */
export async function readStart(
  { db, tail, installation, gaps }: Pick<ApiContext, 'db' | 'tail' | 'installation' | 'gaps'>,
  partner: Partner | null,
  after: string | undefined,
): Promise<StartPoint> {
  const end = partner === null ? 'everyone' : 'trusted';
  const ends = {
    now: tail.headFor(audienceOf(partner)),
    followed: tail.headFor(end),
    read: () => headFor(db, end),
    gaps: gaps ?? [],
  };
  return startAt(ends, installation, after);
}

/** Where a log ends. */
export interface LogEnds {
  now: number;
  /** As far as this process has followed it. */
  followed: number;
  /** Asked only where a position is one that this process has not heard of: another one may be ahead. */
  read: () => Promise<number>;
  /** Positions that were given before the log went back to an older copy. */
  gaps: readonly LogGap[];
}

/** Reads `after` in the log of an installation. */
export async function startAt(ends: LogEnds, installation: string, after: string | undefined): Promise<StartPoint> {
  if (after === undefined) return { kind: 'start', seq: 0 };
  if (after === NOW) return { kind: 'start', seq: ends.now };
  const cursor = readCursor(after, installation);
  switch (cursor.kind) {
    case 'malformed':
      return badCursor('It is not a cursor, or not all of one.');
    case 'foreign':
      return badCursor('It was given by another press centre, or by the sandbox.');
    case 'seq': {
      if (isInGap(ends.gaps, cursor.seq)) {
        return badCursor(
          'It leads to changes that are lost: the press centre was restored from a copy made before them.',
        );
      }
      const isKnown = cursor.seq <= ends.followed || cursor.seq <= (await ends.read());
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
