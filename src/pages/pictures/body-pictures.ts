import { avifUrl } from '../../publication/addresses.ts';
import { element } from '../../publication/body/body-markup.ts';
import { unescapeText } from '../text/markup-text.ts';
import { avifSet } from './avif-set.ts';

/** `renderBody` writes attributes in double quotes, without `>` in them. */
const PICTURE = /<img [^>]*>/g;

/** How wide the stylesheet shows a picture of a body; what feeds get knows of no stylesheet. */
const SIZES = '(min-width: 48rem) 43rem, 100vw';
/** Cuts as wide need no original beside them, which may weigh megabytes. */
const ENOUGH_WIDTH = 1200;

/** A body whose pictures are offered as AVIF, too, and as wide as they are shown. */
export function offerAvif(html: string): string {
  return html.replace(PICTURE, (image) => {
    const set = cutsOf(unescapeText(/ srcset="([^"]*)"/.exec(image)?.[1] ?? ''));
    const avif = avifSet(set);
    if (avif === null) return image;
    const sized = image.replace(/ srcset="[^"]*" sizes="[^"]*"/, attributes({ srcset: set, sizes: SIZES }));
    return element('picture', {}, element('source', { type: 'image/avif', srcset: avif, sizes: SIZES }) + sized);
  });
}

/** A `srcset` without the original, where the cuts are enough. */
function cutsOf(srcset: string): string {
  const choices = srcset.split(', ');
  const cuts = choices.filter((choice) => avifUrl(choice.split(' ')[0] ?? '') !== null);
  const isEnough = cuts.some((cut) => Number(/ (\d+)w$/.exec(cut)?.[1]) >= ENOUGH_WIDTH);
  return isEnough ? cuts.join(', ') : srcset;
}

function attributes(values: { srcset: string; sizes: string }): string {
  return element('img', values).slice('<img'.length, -'/>'.length);
}
