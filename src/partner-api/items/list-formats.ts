import { z } from 'zod';
import { readSiteIdentity } from '../../directory/site-settings.ts';
import { jsonFeedItem } from '../../feeds/json-feed/writer.ts';
import type { SeenText } from '../../log/reading/select-texts.ts';
import { presentNinjs, presentNinjsList } from '../../presenters/ninjs/present-ninjs.ts';
import { presentPartnerItem } from '../../presenters/partner-item.ts';
import { localePrefix } from '../../publication/addresses.ts';
import { LOCALES, type Locale } from '../../publication/release.ts';
import type { ApiContext } from '../endpoint.ts';
import { JSON_FEED_TYPE, NINJS_TYPE } from '../media-types.ts';
import type { ItemView } from './item-view.ts';

/** As far as partners need it described: the rest is in the specification of JSON Feed 1.1. */
export const jsonFeedSchema = z
  .looseObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    next_url: z.url().optional(),
    language: z.string().optional(),
    items: z.array(
      z.looseObject({
        id: z.string(),
        url: z.url(),
        title: z.string(),
        content_html: z.string().optional(),
        summary: z.string().optional(),
        date_published: z.iso.datetime().optional(),
        date_modified: z.iso.datetime().optional(),
        _visnyk: z.looseObject({ version: z.int(), pubStatus: z.string() }).describe('What a partner needs beside it.'),
      }),
    ),
  })
  .meta({ id: 'JsonFeed' });

/** A page of a list, before it has a format. Addresses are absolute. */
export interface ListPage {
  texts: readonly SeenText[];
  /** Of this page. */
  url: string;
  next: string | null;
  locales: readonly Locale[];
  /** Texts on all pages; null where nobody counted. */
  total: number | null;
  /** How items of our own JSON are cut. */
  view: ItemView;
}

/** The page in a format: our own JSON unless it is another one. */
export async function renderList(context: ApiContext, page: ListPage, format: string): Promise<string> {
  const { texts, url, next, total, view: cut } = page;
  switch (format) {
    case NINJS_TYPE:
      return JSON.stringify(
        presentNinjsList(
          url,
          texts.map(({ row, view }) => presentNinjs(presentPartnerItem(row, view), view.channels)),
        ),
      );
    case JSON_FEED_TYPE:
      return renderListAsFeed(context, page);
    default:
      return JSON.stringify({ items: texts.map(({ row, view }) => cut(presentPartnerItem(row, view))), next, total });
  }
}

/** JSON Feed 1.1: what a reader of feeds can follow, and beside it, in `_visnyk`, what a partner needs. */
async function renderListAsFeed(context: ApiContext, { texts, url, next, locales }: ListPage): Promise<string> {
  const [locale = LOCALES[0], ...more] = locales;
  const { name } = await readSiteIdentity(context.db, locale);
  const items = texts.map(({ row, view }) => {
    const { version, pubStatus, embargoedUntil, attribution } = presentPartnerItem(row, view);
    const item = jsonFeedItem(view.release);
    return { ...item, _visnyk: { ...item._visnyk, version, pubStatus, embargoedUntil, attribution } };
  });
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: `${context.origin}${localePrefix(locale) || '/'}`,
    feed_url: url,
    ...(next === null ? {} : { next_url: next }),
    ...(more.length > 0 ? {} : { language: locale }),
    authors: [{ name }],
    items,
  });
}
