import { type Audience, positionFor, type VisibleView } from '../log/reading/view.ts';
import type { ReleaseRow } from '../log/release-row.ts';
import { tombstoneOf } from '../log/release-row.ts';
import { type Attribution, attributionOf } from '../publication/attribution.ts';
import { correctionsIn } from '../publication/body/corrections.ts';
import type { Correction, Instant, Release, Tombstone } from '../publication/release.ts';

/** One text as partners get it. It grows by addition only. */
export interface PartnerItem extends Omit<Release, 'authorChannels' | 'sources' | 'corrections' | 'theme'> {
  /** Position of the text in the log: grows with every change of this text. */
  version: number;
  pubStatus: 'usable' | 'embargoed' | 'canceled';
  /** Not to be published before; null unless it is under embargo. */
  embargoedUntil: Instant | null;
  /** When this version came out. */
  releasedAt: Instant;
  sources: PartnerSource[];
  /** All notes on what was corrected, the oldest first. */
  corrections: Correction[];
  attribution: Attribution;
}

/** A source as a text names it; the line that names it in print is part of the text's own. */
type PartnerSource = Omit<Release['sources'][number], 'attribution'>;

/** What is left of a withdrawn text: enough to take it down. */
export interface PartnerTombstone extends Tombstone {
  version: number;
  pubStatus: 'canceled';
}

/** The text that an audience sees in a row. */
export function presentPartnerItem(row: Pick<ReleaseRow, 'seq' | 'releasedAt'>, view: VisibleView): PartnerItem {
  const { release } = view;
  return {
    id: release.id,
    uid: release.uid,
    version: row.seq,
    pubStatus: view.kind === 'embargoed' ? 'embargoed' : 'usable',
    embargoedUntil: view.kind === 'embargoed' ? view.until : null,
    locale: release.locale,
    type: release.type,
    kind: release.kind,
    number: release.number,
    url: release.url,
    title: release.title,
    summary: release.summary,
    html: release.html,
    extent: release.extent,
    publishedAt: release.publishedAt,
    updatedAt: release.updatedAt,
    releasedAt: row.releasedAt,
    tags: release.tags,
    sources: release.sources.map(({ slug, name, url, site, licence }) => ({ slug, name, url, site, licence })),
    authors: release.authors,
    cover: release.cover,
    documents: release.documents,
    guides: release.guides,
    correction: release.correction,
    corrections: correctionsIn(release),
    disclaimer: release.disclaimer,
    event: release.event,
    guide: release.guide,
    translations: release.translations,
    attribution: attributionOf(release),
  };
}

/** What an audience gets of a text that it may not see any more. */
export function presentTombstone(row: ReleaseRow, audience: Audience = 'everyone'): PartnerTombstone {
  return { ...tombstoneOf(row), version: positionFor(row, audience), pubStatus: 'canceled' };
}
