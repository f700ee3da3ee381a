import type { Locale } from '../../publication/release.ts';
import { counted } from '../format/plural.ts';

/** Words of the shelf of guides. */
interface ShelfWords {
  language: Record<Locale, string>;
  earlier: (editions: number) => string;
}

const UK: ShelfWords = {
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
  language: { uk: 'in Ukrainian', en: 'in English' },
  earlier: (editions) => counted('en', editions, { one: 'earlier edition', other: 'earlier editions' }),
};

export function shelfWords(locale: Locale): ShelfWords {
  return locale === 'uk' ? UK : EN;
}
