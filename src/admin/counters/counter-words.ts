import { words } from '../../../collections/words.ts';
import { counted } from '../../pages/format/plural.ts';
import { deskLanguage } from '../feed-health/feed-health-words.ts';

export const AS_SHOWN = words('У пошуку й стрічках покажуть:', 'Search pages and feed readers show:');

const CHARACTERS = {
  uk: { one: 'знак', few: 'знаки', many: 'знаків', other: 'знака' },
  en: { one: 'character', other: 'characters' },
};
const WORDS = {
  uk: { one: 'слово', few: 'слова', many: 'слів', other: 'слова' },
  en: { one: 'word', other: 'words' },
};
/** Words in a minute that people read of news. */
const PER_MINUTE = 180;

/** `43 знаки з 70` */
export function sayLength(language: string, length: number, most: number): string {
  const locale = deskLanguage(language);
  return `${counted(locale, length, CHARACTERS[locale])} ${locale === 'uk' ? 'з' : 'of'} ${most}`;
}

/** `312 слів, читати 2 хв` */
export function sayWords(language: string, count: number): string {
  const locale = deskLanguage(language);
  const said = counted(locale, count, WORDS[locale]);
  if (count === 0) return said;
  const minutes = Math.max(1, Math.round(count / PER_MINUTE));
  return locale === 'uk' ? `${said}, читати ${minutes} хв` : `${said}, a ${minutes}-minute read`;
}
