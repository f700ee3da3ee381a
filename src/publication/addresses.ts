import type { ContentType, Locale } from './release.ts';

/** Ukrainian addresses carry no prefix; English ones stand under `/en`. */
export function localePrefix(locale: Locale): string {
  return locale === 'uk' ? '' : `/${locale}`;
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

/** Where uploaded bytes are served; `room` is `images` or `documents`. */
export function mediaPath(room: 'images' | 'documents', filename: string): string {
  return `/media/${room}/${encodeURIComponent(filename)}`;
}

/** `/feeds/uk/tag/osvita` (its page) or, with a format, `/feeds/uk/tag/osvita.atom`. */
export function feedPath(locale: Locale, channel: string, format?: string): string {
  return `/feeds/${locale}/${channel}${format === undefined ? '' : `.${format}`}`;
}
