import { CARD_SIZE } from '../../cards/card-face.ts';
import type { Locale, Picture } from '../../publication/release.ts';
import type { PageFacts } from './page-facts.ts';
import { siteCard } from './site-card.ts';

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
  const { url: imageUrl, mediaType, width, height, alt } = picture === null ? drawnCard(facts) : cutOf(picture);
  properties.push(['og:image', imageUrl], ['og:image:type', mediaType]);
  properties.push(['og:image:width', String(width)], ['og:image:height', String(height)]);
  if (alt !== '') properties.push(['og:image:alt', alt]);
  if (article !== null) {
    properties.push(['article:published_time', article.publishedAt], ['article:modified_time', article.updatedAt]);
  }
  return (
    <>
      {properties.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

type Shown = Pick<Picture, 'url' | 'mediaType' | 'width' | 'height' | 'alt'>;

/** The cut nearest to 1200 pixels: the original may weigh megabytes, and is taken only where there is no cut. */
function cutOf(picture: Picture): Shown {
  const distance = ({ width }: { width: number }) => Math.abs(width - CARD_SIZE.width);
  const cut = picture.renditions.toSorted((a, b) => distance(a) - distance(b))[0] ?? picture;
  return { ...cut, alt: picture.alt };
}

/** A card is what it says: its words are the ones for those who do not see it. */
function drawnCard({ site, card = siteCard(site) }: PageFacts): Shown {
  const { title, foot } = card.face;
  return { url: card.url, mediaType: 'image/png', ...CARD_SIZE, alt: foot === '' ? title : `${title} — ${foot}` };
}
