import type { ContentType, Locale, Release, Tombstone } from '../../publication/release.ts';
import type { LogDatabase } from '../log-database.ts';
import { type ReleaseRow, tombstoneOf } from '../release-row.ts';
import { findReleaseRow } from './release-rows.ts';
import { viewFor } from './view.ts';

/** What an address of an item answers. */
export type Standing =
  | { kind: 'published'; release: Release; row: ReleaseRow }
  | { kind: 'withdrawn'; tombstone: Tombstone }
  | { kind: 'absent' };

/** The text behind `/news/{number}` or `/guides/{number}` in one language, as everyone sees it. */
export async function textByNumber(
  db: LogDatabase,
  type: ContentType,
  number: number,
  locale: Locale,
): Promise<Standing> {
  const row = await findReleaseRow(db, {
    and: [{ type: { equals: type } }, { number: { equals: number } }, { locale: { equals: locale } }],
  });
  if (row === null) return { kind: 'absent' };
  const view = viewFor(row, 'everyone');
  switch (view.kind) {
    case 'published':
      return { kind: 'published', release: view.release, row };
    case 'withdrawn':
      return { kind: 'withdrawn', tombstone: tombstoneOf(row) };
    case 'embargoed':
    case 'unseen':
      return { kind: 'absent' };
    default:
      return view satisfies never;
  }
}
