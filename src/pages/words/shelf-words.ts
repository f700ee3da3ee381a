import type { Locale } from '../../publication/release.ts';
import { counted } from '../format/plural.ts';

/** Words of the shelf of guides. */
interface ShelfWords {
  /** Name of the list of languages for those who hear the page. */
  languages: string;
  language: Record<Locale, string>;
  earlier: (editions: number) => string;
}

const UK: ShelfWords = {
  languages: 'Мови',
  language: { uk: 'українською', en: 'англійською' },
  earlier: (editions) =>
    counted('uk', editions, {
      one: 'попереднє видання',
      few: 'попередні видання',
      many: 'попередніх видань',
      other: 'попереднього видання',
    }),
};

const EN: ShelfWords = {
  languages: 'Languages',
  language: { uk: 'in Ukrainian', en: 'in English' },
  earlier: (editions) => counted('en', editions, { one: 'earlier edition', other: 'earlier editions' }),
};

export function shelfWords(locale: Locale): ShelfWords {
  return locale === 'uk' ? UK : EN;
}
