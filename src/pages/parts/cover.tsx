import type { Locale, Picture } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';
import { Image } from './picture.tsx';

/** A credit that begins with what was made: “Ілюстрація: Олена Коваль”, “Photo by …”. */
const SAYS_WHAT_FOR =
  /^(?:фото|ілюстрація|світлина|малюнок|інфографіка|колаж|знімок|photo|illustration|picture|image|graphic|infographic|collage)(?![\p{L}])/iu;

/** The picture at the head of a text, with whom it is by. */
export function Cover({ locale, picture, sizes }: { locale: Locale; picture: Picture; sizes: string }) {
  return (
    <figure className="cover">
      <Image picture={picture} sizes={sizes} isFirst />
      {picture.credit !== null && (
        <figcaption>
          {SAYS_WHAT_FOR.test(picture.credit) ? '' : `${wordsFor(locale).item.photoCredit} `}
          {picture.credit}
        </figcaption>
      )}
    </figure>
  );
}
