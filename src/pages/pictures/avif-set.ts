import { avifUrl } from '../../publication/addresses.ts';

/** A `srcset` of cuts as AVIF; null where one of them is not served so, since a browser that takes AVIF sees no other. */
export function avifSet(srcset: string): string | null {
  const cuts = srcset.split(', ').map((cut) => {
    const [url = '', width = ''] = cut.split(' ');
    const avif = avifUrl(url);
    return avif === null ? null : `${avif} ${width}`;
  });
  return cuts.includes(null) ? null : cuts.join(', ');
}
