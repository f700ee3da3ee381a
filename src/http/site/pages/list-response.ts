import { describeChannel } from '../../../directory/channel-directory.ts';
import type { PlacePosition } from '../../../log/placements/placements.ts';
import { holdsTexts, latestTexts } from '../../../log/reading/channel-texts.ts';
import { renderListPage } from '../../../pages/list-page.tsx';
import { feedPath } from '../../../publication/addresses.ts';
import { localChannel } from '../../../publication/channels.ts';
import type { Locale, Release } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';

const ENTRIES = 20;

export interface ListRequest {
  locale: Locale;
  channel: string;
  /** Address of the list in each language, without a position. */
  urls: Record<Locale, string>;
  layout: 'front' | 'archive';
  /** Where this page of the list begins; null for the newest. */
  below: PlacePosition | null;
}

/** A list of the texts of a channel, newest first, page by page by position: texts that arrive meanwhile shift nothing. */
export async function listResponse(context: PublicContext, request: ListRequest): Promise<PublicResponse> {
  const { locale, channel, urls, layout, below } = request;
  const described = await describeChannel(context.db, channel, locale);
  if (described === null) return { kind: 'absent' };
  const site = await loadSite(context, locale);
  const { rows, positions } = await latestTexts(context.db, {
    locale,
    channel,
    limit: ENTRIES + 1,
    below: below ?? undefined,
  });
  const last = positions.at(ENTRIES - 1);
  const feeds = await feedLinks(context, site, channel === 'all' ? ['all'] : [channel, 'all']);
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const isThere = layout === 'front' || (await holdsTexts(context.db, other, channel));
  const body = renderListPage({
    site,
    url: below === null ? urls[locale] : pageUrl(urls[locale], below),
    layout,
    title: layout === 'front' ? site.name : described.title,
    description: layout === 'front' ? site.description : '',
    alternates: below === null && isThere ? [{ locale: other, url: urls[other] }] : [],
    feeds,
    feedPageUrl: feeds.length === 0 ? null : context.origin + feedPath(locale, channel),
    source: described.source,
    entries: rows.slice(0, ENTRIES).flatMap((row): Release[] => (row.snapshot === null ? [] : [row.snapshot])),
    olderUrl: positions.length > ENTRIES && last !== undefined ? pageUrl(urls[locale], last) : null,
    newerUrl: below === null ? null : urls[locale],
  });
  const channels = [localChannel(locale, channel), localChannel(locale, 'all'), localChannel(other, channel)];
  return pageResponse(body, { feeds, dependsOn: channels });
}

/** `?before=2026-11-20T09:00:00.000Z_<uuid>`: readable, and a position in the one order of the list. */
function pageUrl(url: string, { at, text }: PlacePosition): string {
  return `${url}?before=${at}_${text.replace('urn:uuid:', '')}`;
}

const POSITION = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads `before`; null where it is malformed. */
export function parsePosition(before: string): PlacePosition | null {
  const [, at, uuid] = POSITION.exec(before) ?? [];
  if (at === undefined || uuid === undefined || Number.isNaN(Date.parse(at))) return null;
  return { at, text: `urn:uuid:${uuid}` };
}
