import { parseChannel } from './channels.ts';
import type { ContentType, Locale } from './release.ts';

/** Ukrainian addresses carry no prefix; English ones stand under `/en`. */
export function localePrefix(locale: Locale): string {
  return locale === 'uk' ? '' : `/${locale}`;
}

/** The page of a text: that of an item, or `/pages/about` by the name it has now. */
export function textPath(locale: Locale, item: { type: ContentType; number: number; slug: string | null }): string {
  return item.type === 'pages' && item.slug !== null
    ? pagePath(locale, item.slug)
    : itemPath(locale, item.type, item.number);
}

/** `/pages/about`, `/en/pages/about`. */
export function pagePath(locale: Locale, name: string): string {
  return `${localePrefix(locale)}/pages/${name}`;
}

/** `/news/12`, `/en/guides/3`: permanent, because the number is. */
export function itemPath(locale: Locale, type: ContentType, number: number): string {
  return `${localePrefix(locale)}/${type}/${number}`;
}

export function tagPath(locale: Locale, slug: string): string {
  return `${localePrefix(locale)}/tags/${slug}`;
}

export function sourcePath(locale: Locale, slug: string): string {
  return `${localePrefix(locale)}/sources/${slug}`;
}

/** The page that lists the texts of a channel; null for what is no channel. */
export function listPath(locale: Locale, channel: string): string | null {
  const name = parseChannel(channel);
  switch (name?.kind) {
    case 'all':
      return localePrefix(locale) || '/';
    case 'tag':
      return tagPath(locale, name.slug);
    case 'source':
      return sourcePath(locale, name.slug);
    case 'author':
      return `${localePrefix(locale)}/authors/${name.slug}`;
    case 'region':
      return `${localePrefix(locale)}/regions/${name.code}`;
    case 'kind':
      return `${localePrefix(locale)}/${channel}`;
    case undefined:
      return null;
  }
}

/** Where uploaded bytes are served; `room` is `images` or `documents`. */
export function mediaPath(room: 'images' | 'documents', filename: string): string {
  return `/media/${room}/${encodeURIComponent(filename)}`;
}

/** The picture of a link to a text, or to the site where there is none: `/cards/uk/news/12/<version>.png`, `/cards/en/site/<version>.png`. */
export function cardPath(locale: Locale, item: { type: ContentType; number: number } | null, version: string): string {
  return `/cards/${locale}/${item === null ? 'site' : `${item.type}/${item.number}`}/${version}.png`;
}

const CUT = /^(.*)\/media\/images\/([^/]+)\.webp$/;

/** Where a cut of a picture is served as AVIF: null for what is none, such as an original, or a file of a draft. */
export function avifUrl(cutUrl: string): string | null {
  const [, origin, name] = CUT.exec(cutUrl) ?? [];
  return origin === undefined || name === undefined || /\/preview\//.test(origin)
    ? null
    : `${origin}/media/avif/${name}.avif`;
}

/** `/feeds/uk/tag/osvita` (its page) or, with a format, `/feeds/uk/tag/osvita.atom`; `search` is what stands behind the `?`. */
export function feedPath(locale: Locale, channel: string, format?: string, search = ''): string {
  return `/feeds/${locale}/${channel}${format === undefined ? '' : `.${format}`}${search === '' ? '' : `?${search}`}`;
}

/** `all/archive/2026-W12`: one week of a channel's archive, where the name of the channel stands in an address. */
export function archiveName(channel: string, week: string): string {
  return `${channel}/archive/${week}`;
}

/** All feeds of a language in one file. */
export function opmlPath(locale: Locale): string {
  return `/feeds/${locale}.opml`;
}

/** What a browser learns of the site as an application: `/manifest.webmanifest`, `/en/manifest.webmanifest`. */
export function manifestPath(locale: Locale): string {
  return `${localePrefix(locale)}/manifest.webmanifest`;
}

/** `/calendar`, or a month of it: `/en/calendar/2026/12`. */
export function calendarPath(locale: Locale, month: { year: number; month: number } | null = null): string {
  const rest = month === null ? '' : `/${month.year}/${String(month.month).padStart(2, '0')}`;
  return `${localePrefix(locale)}/calendar${rest}`;
}

/** The calendar of a language for programs: `/calendar/uk.ics`. */
export function calendarFilePath(locale: Locale): string {
  return `/calendar/${locale}.ics`;
}

/** `/embed` and `/en/embed`: where partners choose a list for their own pages. */
export function embedPagePath(locale: Locale): string {
  return `${localePrefix(locale)}/embed`;
}

/** A list on a partner's page: in a frame (`/embed/uk/tag/osvita`), as HTML or as JSON; `name` is a channel, or `news/12` for one text. */
export function embedPath(
  locale: Locale,
  name: string,
  format: 'html' | 'json' | null,
  { look, count }: { look: string; count: number },
): string {
  return `/embed/${locale}/${name}${format === null ? '' : `.${format}`}?look=${look}&count=${count}`;
}

/** The element that shows such a list. What another version of it would break is served beside it. */
export function embedScriptPath(): string {
  return '/embed/v1/visnyk-feed.js';
}

/** Where programs learn how to show a text from its address (oEmbed 1.0). */
export function oEmbedPath(url: string): string {
  return `/oembed?url=${encodeURIComponent(url)}`;
}

/** Where search engines read that whoever tells them of this site may (IndexNow): at its root, since it stands for all below. */
export function indexNowKeyPath(): string {
  return '/indexnow.txt';
}
