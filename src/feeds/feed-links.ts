import type { Locale } from '../publication/release.ts';
import type { FeedDocument, FeedUrls } from './feed-document.ts';
import { element, type XmlElement } from './xml.ts';

/** RFC 5005, 4. */
type ArchiveRelation = 'current' | 'prev-archive' | 'next-archive';

/** A link as RFC 4287 section 4.2.7 has it; `length` in bytes. */
export interface FeedLink {
  rel: 'self' | 'alternate' | 'hub' | 'enclosure' | 'related' | 'via' | 'license' | ArchiveRelation;
  href: string;
  type?: string;
  hreflang?: string | null;
  title?: string;
  length?: number;
}

const MEDIA_TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml' } as const;

/** `name` is `link` inside Atom and `atom:link` inside RSS. */
export function linkElement(name: 'link' | 'atom:link', link: FeedLink): XmlElement {
  return element(name, { ...link });
}

/** The links of a feed itself: the address it is subscribed under (WebSub, 4), its page, its other languages, its hub. */
export function feedLinks(doc: FeedDocument, format: keyof typeof MEDIA_TYPES): FeedLink[] {
  const type = MEDIA_TYPES[format];
  const others = doc.translations.map(
    ({ locale, urls }): FeedLink => ({ rel: 'alternate', type, hreflang: locale, href: urls[format] }),
  );
  return [
    { rel: 'self', type, href: doc.urls[format] },
    ...(doc.hubUrl === null ? [] : [{ rel: 'hub', href: doc.hubUrl } as const]),
    ...archiveLinks(doc, format),
    ...alternateLinks(doc.pageUrl, doc.locale, others),
  ];
}

/** True for a document of the archive, which is not what one subscribes to. */
export function isArchive({ archive }: FeedDocument): boolean {
  return archive?.kind === 'archive';
}

/** `fh:archive` at the head of an archive document (RFC 5005, 4). */
export function archiveElements(doc: FeedDocument): XmlElement[] {
  return isArchive(doc) ? [element('fh:archive')] : [];
}

/** The way through the archive (RFC 5005, 4): backwards from every document, forwards and to the newest from those of the archive. */
function archiveLinks({ archive }: FeedDocument, format: keyof typeof MEDIA_TYPES): FeedLink[] {
  if (archive === null) return [];
  const link = (rel: ArchiveRelation, urls: FeedUrls | null): FeedLink[] =>
    urls === null ? [] : [{ rel, type: MEDIA_TYPES[format], href: urls[format] }];
  if (archive.kind === 'subscription') return link('prev-archive', archive.previous);
  return [
    ...link('current', archive.current),
    ...link('prev-archive', archive.previous),
    ...link('next-archive', archive.next),
  ];
}

/**
 * A page and its other languages. Readers disagree on which `alternate` is the page itself: the first (SimplePie, Miniflux) or
 * the last (feedparser, Liferea, Feedbin). So with others beside it the page stands at both ends, the second time bare: only
 * the same type and language twice is forbidden (RFC 4287, 4.1.1 and 4.1.2).
 */
export function alternateLinks(href: string, hreflang: Locale, others: readonly FeedLink[]): FeedLink[] {
  const page: FeedLink = { rel: 'alternate', type: 'text/html', hreflang, href };
  return others.length === 0 ? [page] : [page, ...others, { rel: 'alternate', href }];
}
