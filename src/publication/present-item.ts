import { sourcePath, tagPath, textPath } from './addresses.ts';
import { nameSource } from './attribution.ts';
import { signAuthors } from './authors.ts';
import { bodyText, isBodyWritten, renderBody } from './body/body-html.ts';
import { cleanText, excerpt, oneLine } from './body/plain-text.ts';
import type { DocumentContent, ItemContent, LinkedItem, SourceContent, TagContent } from './content.ts';
import { presentAttachment, presentPicture } from './present-file.ts';
import type {
  Attachment,
  Correction,
  EventFacts,
  GuideFacts,
  Instant,
  Locale,
  Release,
  SourceMark,
  TagMark,
  ThemeFacts,
  Translation,
} from './release.ts';
import { LOCALES } from './release.ts';
import { textId } from './text-id.ts';

const SUMMARY_CHARS = 300;

/** What presenting needs besides the item: where it is served, and the dates the log has fixed for this text. */
export interface Presentation {
  /** Public address without a trailing slash. */
  origin: string;
  publishedAt: Instant;
  updatedAt: Instant;
}

/**
 * How much of an item was written in a language: a fact about the text, never about an address. Null: it does not exist in it. A
 * guide's text is its files: with one in the language it is there in full, as with a body.
 */
export function extentIn(item: ItemContent, locale: Locale): Release['extent'] | null {
  if (oneLine(item.title[locale] ?? '') === '') return null;
  if (isBodyWritten(item.body[locale])) return 'full';
  if (oneLine(item.summary[locale] ?? '') === '') return null;
  return item.type === 'guides' && item.documents.some((file) => isReadIn(file, locale)) ? 'full' : 'summary';
}

/** A file without a language has several, or none: it is for readers of each. */
function isReadIn({ language }: DocumentContent, locale: Locale): boolean {
  return language === null || language === locale;
}

/** The item as one text in one language, ready for every output; null where it was not written in that language. */
export function presentItem(item: ItemContent, locale: Locale, presentation: Presentation): Release | null {
  const extent = extentIn(item, locale);
  if (extent === null) return null;
  const { origin, publishedAt, updatedAt } = presentation;
  const guides = item.guides.flatMap((linked) => linked.releases[locale] ?? []);
  const authors = signAuthors(item.authors, locale);
  return {
    id: textId(item.uid, locale),
    uid: item.uid,
    locale,
    type: item.type,
    kind: item.kind,
    number: item.number,
    url: origin + textPath(locale, item),
    title: oneLine(item.title[locale] ?? ''),
    summary: presentSummary(item, locale),
    html: isBodyWritten(item.body[locale]) ? presentBody(item, locale, origin) : '',
    extent,
    publishedAt,
    updatedAt,
    tags: item.tags.filter((tag) => !tag.isInternal).map((tag) => presentTag(tag, locale, origin)),
    sources: item.sources.map((source) => presentSource(source, locale, origin)),
    authors: authors.map(({ name }) => name),
    authorChannels: authors.map(({ channel }) => channel),
    cover: item.cover === null ? null : presentPicture(item.cover, locale),
    // A thematic page shows its guides as such.
    documents: item.type === 'themes' ? [] : presentDocuments(item, locale, guides),
    guides: guides.map(({ id, title, url }) => ({ id, title, url })),
    ...presentCorrections(item.corrections[locale] ?? []),
    disclaimer: note(item.disclaimer[locale]),
    event: presentEvent(item, locale),
    guide: item.type === 'guides' ? presentGuideFacts(item, locale) : null,
    ...(item.type === 'themes' ? { theme: presentThemeFacts(item, locale) } : {}),
    translations: presentTranslations(item, locale, origin),
  };
}

function presentSummary(item: ItemContent, locale: Locale): string {
  const written = oneLine(item.summary[locale] ?? '');
  return written === '' ? excerpt(bodyText(item.body[locale]), SUMMARY_CHARS) : written;
}

function presentBody(item: ItemContent, locale: Locale, origin: string): string {
  return renderBody(item.body[locale], {
    origin,
    locale,
    picture: (id) => {
      const picture = item.bodyPictures.get(id);
      return picture === undefined ? null : presentPicture(picture, locale);
    },
    document: (id) => {
      const document = item.bodyDocuments.get(id);
      return document === undefined ? null : presentAttachment(document, locale);
    },
    internalUrl: (relationTo, id) => {
      const linked = [...item.guides, ...item.bodyLinks].find(
        (other) => other.type === relationTo && other.itemId === id,
      );
      return linked?.releases[locale]?.url ?? null;
    },
  });
}

function presentTag(tag: TagContent, locale: Locale, origin: string): TagMark {
  return {
    slug: tag.slug,
    name: nameIn(tag.name, locale, tag.slug),
    url: origin + tagPath(locale, tag.slug),
    type: tag.type,
  };
}

function presentSource(source: SourceContent, locale: Locale, origin: string): SourceMark {
  const { slug, site, licence } = source;
  const name = nameIn(source.name, locale, slug);
  return { slug, name, url: origin + sourcePath(locale, slug), site, licence, attribution: presentAttribution(source) };
}

/** In every language, since partners reprint a text beside lines in their own. */
function presentAttribution({ attribution, name, slug }: SourceContent): Record<Locale, string> {
  const lineIn = (locale: Locale) =>
    oneLine(attribution[locale] ?? '') || nameSource(nameIn(name, locale, slug), locale);
  return { uk: lineIn('uk'), en: lineIn('en') };
}

/** A proper name in one language; where nobody translated it, the name it has, and at the very last its slug. */
function nameIn(name: ItemContent['title'], locale: Locale, slug: string): string {
  const written = [name[locale], ...LOCALES.map((other) => name[other])].map((value) => oneLine(value ?? ''));
  return written.find((value) => value !== '') ?? slug;
}

/** The item's own files, those in the text's language first, then the files of the guides it points to; each file once. */
function presentDocuments(item: ItemContent, locale: Locale, guides: Release[]): Attachment[] {
  const rank = (language: Locale | null) => (language === locale ? 0 : language === null ? 1 : 2);
  const own = [...item.documents].sort((a, b) => rank(a.language) - rank(b.language));
  const all = [...own.map((file) => presentAttachment(file, locale)), ...guides.flatMap((guide) => guide.documents)];
  return all.filter((file, index) => all.findIndex((other) => other.url === file.url) === index);
}

function presentEvent(item: ItemContent, locale: Locale): EventFacts | null {
  const { startsAt, endsAt, deadline, registrationUrl } = item;
  const event = { startsAt, endsAt, place: note(item.place[locale]), registrationUrl, deadline };
  return Object.values(event).every((value) => value === null) ? null : event;
}

function presentGuideFacts(item: ItemContent, locale: Locale): GuideFacts {
  const newer: LinkedItem['releases'] = item.replacedBy?.releases ?? {};
  const replacement = newer[locale] ?? null;
  return {
    publisher: note(item.publisher[locale]),
    year: item.year,
    edition: item.edition,
    replacedBy: replacement === null ? null : { title: replacement.title, url: replacement.url },
  };
}

function presentThemeFacts({ feed, pinned }: ItemContent, locale: Locale): ThemeFacts {
  const released = pinned.flatMap((linked) => linked.releases[locale] ?? []);
  return { feed, pinned: released.map(({ id, title, url }) => ({ id, title, url })) };
}

/** A note from before they were dated stands alone, as it did then: it is no list until another joins it. */
function presentCorrections(stored: readonly Correction[]): Pick<Release, 'correction' | 'corrections'> {
  const corrections = stored.flatMap(({ at, note: text }) => {
    const clean = note(text);
    return clean === null ? [] : [{ at, note: clean }];
  });
  const correction = corrections.at(-1)?.note ?? null;
  return corrections.some(({ at }) => at !== null) ? { correction, corrections } : { correction };
}

function presentTranslations(item: ItemContent, locale: Locale, origin: string): Translation[] {
  return LOCALES.filter((other) => other !== locale).flatMap((other) => {
    const extent = extentIn(item, other);
    if (extent === null) return [];
    const url = origin + textPath(other, item);
    return { locale: other, id: textId(item.uid, other), url, title: oneLine(item.title[other] ?? ''), extent };
  });
}

/** A short note in plain text; paragraphs stay apart; null where it is empty. */
function note(text: string | undefined): string | null {
  const clean = cleanText(text ?? '').trim();
  return clean === '' ? null : clean;
}
