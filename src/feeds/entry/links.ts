import type { Attachment, FileFact, Locale, Picture, Release } from '../../publication/release.ts';
import type { FeedEntry } from '../feed-document.ts';
import { alternateLinks, type FeedLink } from '../feed-links.ts';

const REGISTRATION: Record<Locale, string> = { uk: 'Реєстрація', en: 'Registration' };

/** The page of a text among the same item's other languages. */
export function pageLinks({ url, locale, translations }: Release): FeedLink[] {
  const others = translations
    .filter((translation) => translation.locale !== locale)
    .map((other): FeedLink => {
      return { rel: 'alternate', type: 'text/html', hreflang: other.locale, title: other.title, href: other.url };
    });
  return alternateLinks(url, locale, others);
}

/** Where else a text leads, each address once a relation: guides, registration, and the sources it credits with their licences. */
export function relatedLinks(release: Release): FeedLink[] {
  const { event, sources } = release;
  const links = [
    ...release.guides.map(({ url, title }): FeedLink => ({ rel: 'related', type: 'text/html', href: url, title })),
    ...(event?.registrationUrl ? [registrationLink(event.registrationUrl, release.locale)] : []),
    ...sources.flatMap(({ site, name }): FeedLink[] => (site ? [{ rel: 'via', href: site, title: name }] : [])),
    ...sources
      .map(({ licence }) => licence)
      .filter((licence) => licence !== null)
      .filter(isAddress)
      .map((href): FeedLink => ({ rel: 'license', href })),
  ];
  return links.filter(
    ({ rel, href }, index) => links.findIndex((other) => other.rel === rel && other.href === href) === index,
  );
}

/** A file to download (RFC 4287, 4.2.7.2 `enclosure`). */
export function enclosureLink({ url, mediaType, bytes, title, language }: Attachment): FeedLink {
  return { rel: 'enclosure', type: mediaType, length: bytes, hreflang: language, title, href: url };
}

/** The one enclosure RSS 2.0 allows for: the first file (a guide's main one), else the picture, unless the content shows it. */
export function mainEnclosure({ documents, cover, isIllustrated }: FeedEntry): FileFact | null {
  return documents[0] ?? (isIllustrated ? null : cover);
}

/** The picture of a text; a guide without a cover of its own shows the first page of its main file. */
export function leadPicture(release: Release): Picture | null {
  if (release.cover !== null || release.kind !== 'guide') return release.cover;
  return release.documents[0]?.cover ?? null;
}

/** True for an absolute http(s) address: a licence may be one, or only a name. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function registrationLink(href: string, locale: Locale): FeedLink {
  return { rel: 'related', title: REGISTRATION[locale], href };
}
