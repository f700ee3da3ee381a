import type { Locale } from '../../publication/release.ts';
import type { PressContact } from '../page-models.ts';
import { siteWords } from '../words/site-words.ts';

/** A number that stands on two lines is hard to read out. */
const NO_BREAK = '\u00a0';

/** Whom to ask, and how: the mail and the telephone can be used at a touch. */
export function PressFacts({ locale, press }: { locale: Locale; press: PressContact }) {
  const { name, mail, telephone, hours } = press;
  return (
    <ul className="press-facts">
      {name !== null && <li>{name}</li>}
      {mail !== null && (
        <li>
          <a href={`mailto:${mail}`}>{mail}</a>
        </li>
      )}
      {telephone !== null && (
        <li>
          <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone.replaceAll(' ', NO_BREAK)}</a>
        </li>
      )}
      {hours !== null && (
        <li className="detail">
          {siteWords(locale).pressHours} {hours}
        </li>
      )}
    </ul>
  );
}
