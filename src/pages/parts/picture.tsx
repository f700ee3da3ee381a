import { createElement } from 'react';
import type { Picture } from '../../publication/release.ts';
import { avifSet } from '../pictures/avif-set.ts';

interface ImageProps {
  picture: Picture;
  /** CSS `sizes`: how wide the picture is shown. */
  sizes: string;
  /** The first picture of a page is fetched at once, the others when they come near. */
  isFirst?: boolean;
  /** Decorative where the words beside it say the same: its alt is then empty. */
  isDecorative?: boolean;
}

/** A picture in the cuts that exist of it; width and height are given, so that nothing moves when it arrives. */
export function Image({ picture, sizes, isFirst = false, isDecorative = false }: ImageProps) {
  const srcSet = cutsOf(picture)
    .map(({ url, width }) => `${url.replaceAll(',', '%2C')} ${width}w`)
    .join(', ');
  const avif = srcSet === '' ? null : avifSet(srcSet);
  const image = createElement('img', {
    src: fallbackOf(picture).url,
    ...(srcSet !== '' && { srcSet, sizes }),
    width: picture.width,
    height: picture.height,
    alt: isDecorative ? '' : picture.alt,
    loading: isFirst ? 'eager' : 'lazy',
    decoding: 'async',
    ...(isFirst && { fetchPriority: 'high' }),
  });
  if (avif === null) return image;
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      {image}
    </picture>
  );
}

const ENOUGH_WIDTH = 1200;
const FALLBACK_WIDTH = 800;

/**
 * Narrowest first, each width once: of a small picture several cuts are as wide as itself. The original joins only where the cuts are
 * too few for a wide screen: it may weigh megabytes.
 */
function cutsOf(picture: Picture) {
  const widest = picture.renditions.at(-1);
  if (widest === undefined) return [];
  const needsOriginal = widest.width < ENOUGH_WIDTH && picture.width > widest.width;
  const cuts = needsOriginal ? [...picture.renditions, picture] : picture.renditions;
  return cuts.filter(({ width }, index) => cuts.findIndex((other) => other.width === width) === index);
}

/** For browsers that know no `srcset`. */
function fallbackOf(picture: Picture) {
  return picture.renditions.find(({ width }) => width >= FALLBACK_WIDTH) ?? picture.renditions.at(-1) ?? picture;
}
