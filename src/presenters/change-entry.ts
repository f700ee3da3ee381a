import { type Audience, positionFor, type View, type VisibleView, viewFor } from '../log/reading/view.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import type { ContentType, Instant, Locale } from '../publication/release.ts';
import { type Selection, standingIn } from '../publication/selection.ts';
import { type PartnerItem, presentPartnerItem } from './partner-item.ts';

/**
 * What a follower gets of a text. `published`, `revised` and `embargoed` bring the text as it is now: store it, whether it was
 * known or not. `withdrawn` takes it back from everybody; `removed` says that it lives on, but not in what was asked for.
 */
export const CHANGE_EVENTS = ['published', 'revised', 'withdrawn', 'removed', 'embargoed'] as const;
export type ChangeEvent = (typeof CHANGE_EVENTS)[number];

/** One text that changed, in its latest state. */
export interface ChangeEntry {
  event: ChangeEvent;
  /** The last change looks different but says nothing new. Of earlier ones it says nothing: compare `updatedAt` with what you hold. */
  isMinor: boolean;
  /** `urn:uuid:…` of the text. */
  id: string;
  /** UUID of the item, common to its languages. */
  uid: string;
  locale: Locale;
  type: ContentType;
  number: number;
  url: string;
  /** Position of the text in the log: grows with every change of it. */
  version: number;
  /** When this change was released, or the text withdrawn. */
  at: Instant;
  /** Go on after this entry with it. */
  cursor: string;
  /** Null where there is nothing to store: `withdrawn` and `removed`. */
  item: PartnerItem | null;
}

/** A follower of the log: what it asks for, and in whose eyes. */
export interface Follower {
  selection: Selection;
  audience: Audience;
}

/** What a row means to a follower; null where it never concerned it. */
export type Concern =
  | { event: 'withdrawn' | 'removed'; view: null }
  | { event: 'published' | 'revised' | 'embargoed'; view: VisibleView };

/** What a row means to a follower, without the text: cheap enough to be asked for everybody who waits. Pure. */
export function concernOf(row: ReleaseRow, { selection, audience }: Follower): Concern | null {
  const view = viewFor(row, audience);
  if (view.kind === 'unseen') return null;
  const channels = view.kind === 'withdrawn' ? [] : view.channels;
  const standing = standingIn(selection, { locale: row.locale, channels, pastChannels: view.pastChannels });
  if (standing === 'never') return null;
  if (view.kind === 'withdrawn') return { event: 'withdrawn', view: null };
  return standing === 'past' ? { event: 'removed', view: null } : { event: eventOf(row, view), view };
}

/**
 * What a row means to a follower of a selection, in the eyes of an audience; null where it never concerned it. Pure. What
 * `/v1/changes` answers, webhooks send and the sandbox plays is made here.
 */
export function changeEntry(
  row: ReleaseRow,
  selection: Selection,
  audience: Audience,
  cursorOf: (seq: number) => string,
): ChangeEntry | null {
  const concern = concernOf(row, { selection, audience });
  if (concern === null) return null;
  const { event, view } = concern;
  const position = positionFor(row, audience);
  return {
    event,
    isMinor: event === 'revised' && row.change === 'touched',
    id: row.key,
    uid: row.uid,
    locale: row.locale,
    type: row.type,
    number: row.number,
    url: row.url,
    version: position,
    at: event === 'withdrawn' ? (row.withdrawnAt ?? row.releasedAt) : row.releasedAt,
    cursor: cursorOf(position),
    item: view === null ? null : presentPartnerItem(row, view),
  };
}

function eventOf(
  row: ReleaseRow,
  view: Exclude<View, { kind: 'withdrawn' | 'unseen' }>,
): 'published' | 'revised' | 'embargoed' {
  if (view.kind === 'embargoed') return 'embargoed';
  return row.change === 'revised' || row.change === 'touched' ? 'revised' : 'published';
}
