import type { Locale, Picture } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';
import { Image } from './picture.tsx';

/** The picture at the head of a text, with whom it is by. */
export function Cover({ locale, picture, sizes }: { locale: Locale; picture: Picture; sizes: string }) {
  return (
    <figure className="cover">
      <Image picture={picture} sizes={sizes} isFirst />
      {picture.credit !== null && (
        <figcaption>
          {wordsFor(locale).item.photoCredit} {picture.credit}
        </figcaption>
      )}
    </figure>
  );
}
