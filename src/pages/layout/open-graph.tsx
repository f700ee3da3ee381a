import type { Locale, Picture } from '../../publication/release.ts';
import type { PageFacts } from './page-facts.ts';

/** What previews of links are laid out for. */
const CARD_WIDTH = 1200;

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
    const { url: imageUrl, mediaType, width, height } = cardOf(picture);
    properties.push(['og:image', imageUrl], ['og:image:type', mediaType]);
    properties.push(['og:image:width', String(width)], ['og:image:height', String(height)]);
    if (picture.alt !== '') properties.push(['og:image:alt', picture.alt]);
  }
  if (article !== null) {
    properties.push(['article:published_time', article.publishedAt], ['article:modified_time', article.updatedAt]);
  }
  return (
    <>
      {properties.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content={picture === null ? 'summary' : 'summary_large_image'} />
    </>
  );
}

/** The cut nearest to 1200 pixels: the original may weigh megabytes, and is taken only where there is no cut. */
function cardOf(picture: Picture): Pick<Picture, 'url' | 'mediaType' | 'width' | 'height'> {
  const distance = ({ width }: { width: number }) => Math.abs(width - CARD_WIDTH);
  return picture.renditions.toSorted((a, b) => distance(a) - distance(b))[0] ?? picture;
}
