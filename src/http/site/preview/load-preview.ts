import {
  foreseePublication,
  type ItemDatabase,
  readStoredItem,
} from '../../../../collections/texts/foresight/foresee-publication.ts';
import { previewPath } from '../../../preview/preview-links.ts';
import type { PreviewGrant } from '../../../preview/preview-token.ts';
import { channelsOf } from '../../../publication/channels.ts';
import { presentItem } from '../../../publication/present-item.ts';
import type { Instant, Release } from '../../../publication/release.ts';
import { embargoUntil } from '../../../publication/visibility.ts';
import { amongSeen } from '../../../releasing/next-entry.ts';
import { instant } from '../../../stored-rows/row-fields.ts';

export interface PreviewSources {
  db: ItemDatabase;
  origin: string;
  now: () => Instant;
  /** Fields of the item's collection. */
  fieldsOf: (type: PreviewGrant['type']) => Parameters<typeof foreseePublication>[1]['fields'];
}

/** A text as it would come out if what was written last were published now. */
export interface PreviewedText {
  release: Release;
  channels: string[];
  /** Until when it would be under embargo; null: it would not. */
  embargoUntil: Instant | null;
  /** What it shows (`media/3`): its files are shown with it. */
  shows: readonly string[];
  changedAt: Instant;
}

/**
 * The latest draft of a text, presented as every release is; null where there is nothing to show. Its files are addressed below the link,
 * because the world may not have them yet.
 */
export async function loadPreview(
  { db, origin, now, fieldsOf }: PreviewSources,
  { type, itemId, locale }: PreviewGrant,
  token: string,
): Promise<PreviewedText | null> {
  const stored = await readStoredItem(db, type, itemId);
  if (stored === null) return null;
  const at = now();
  const { item, rows } = await foreseePublication(
    db,
    { type, fields: fieldsOf(type), stored },
    { locale, also: [], data: {} },
    { origin: origin + previewPath(token), now: at },
  );
  const content = item.texts[locale];
  const publishedAt = content.publishedAt ?? at;
  const seen = amongSeen(item.texts, locale, rows, at);
  const release = presentItem(seen, locale, { origin, publishedAt, updatedAt: publishedAt });
  if (release === null) return null;
  return {
    release,
    channels: channelsOf(content),
    embargoUntil: embargoUntil(content, at, false),
    shows: item.shows,
    changedAt: instant(stored.latest['updatedAt']) ?? at,
  };
}
