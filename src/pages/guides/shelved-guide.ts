import type { Attachment, GuideFacts, Locale, Picture, Release } from '../../publication/release.ts';
import { LOCALES } from '../../publication/release.ts';

/** A guide on the shelf: its cover is the first page of its file, where it has one. */
export interface ShelvedGuide {
  title: string;
  url: string;
  summary: string;
  cover: Picture | null;
  publisher: GuideFacts['publisher'];
  year: GuideFacts['year'];
  edition: GuideFacts['edition'];
  /** The main file for readers of the page. */
  file: Pick<Attachment, 'mediaType' | 'bytes' | 'pages'> | null;
  /** Languages in which it can be read in full. */
  languages: Locale[];
  replacedBy: GuideFacts['replacedBy'];
  /** Editions that it replaces, the latest first. */
  earlier: { title: string; url: string; year: GuideFacts['year']; edition: GuideFacts['edition'] }[];
}

/** @param earlier editions that it replaces, the latest first */
export function shelve(release: Release, earlier: readonly Release[] = []): ShelvedGuide {
  const { title, url, summary, cover, documents, guide } = release;
  const file = documents.find(({ language }) => language === release.locale || language === null) ?? null;
  return {
    title,
    url,
    summary,
    cover: documents.find((document) => document.cover !== null)?.cover ?? cover,
    publisher: guide?.publisher ?? null,
    year: guide?.year ?? null,
    edition: guide?.edition ?? null,
    replacedBy: guide?.replacedBy ?? null,
    file,
    languages: LOCALES.filter((locale) => isReadIn(release, locale)),
    earlier: earlier.map((older) => ({
      title: older.title,
      url: older.url,
      year: older.guide?.year ?? null,
      edition: older.guide?.edition ?? null,
    })),
  };
}

/** A guide is read in its files, or on its page where that is more than a summary. */
function isReadIn({ documents, locale: own, html, translations }: Release, locale: Locale): boolean {
  if (documents.some(({ language }) => language === locale)) return true;
  if (locale === own) return html !== '';
  return translations.some((other) => other.locale === locale && other.extent === 'full');
}
