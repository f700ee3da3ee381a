import type { Locale } from '../../publication/release.ts';
import type { PageFacts } from './page-facts.ts';

const OG_LOCALES: Record<Locale, string> = { uk: 'uk_UA', en: 'en_GB' };

/** The Open Graph protocol's basic and article properties (ogp.me), for link previews. */
export function OpenGraph({ facts, url }: { facts: PageFacts; url: string }) {
  const { site, picture, article } = facts;
  const properties: [string, string][] = [
    ['og:type', article === null ? 'website' : 'article'],
    ['og:title', facts.title ?? site.name],
    ['og:url', url],
    ['og:site_name', site.name],
    ['og:locale', OG_LOCALES[site.locale]],
    ...facts.alternates.map(({ locale }): [string, string] => ['og:locale:alternate', OG_LOCALES[locale]]),
  ];
  if (facts.description !== '') properties.push(['og:description', facts.description]);
  if (picture !== null) {
    properties.push(['og:image', picture.url], ['og:image:type', picture.mediaType]);
    properties.push(['og:image:width', String(picture.width)], ['og:image:height', String(picture.height)]);
    if (picture.alt !== '') properties.push(['og:image:alt', picture.alt]);
  }
  if (article !== null) {
    properties.push(['article:published_time', article.publishedAt], ['article:modified_time', article.updatedAt]);
  }
  return properties.map(([property, content]) => <meta key={property} property={property} content={content} />);
}
