import type { Locale } from '../../publication/release.ts';

/** What the list of published corrections says, by the language of the desk. */
export const CORRECTION_WORDS: Record<Locale, { published: string; undated: string }> = {
  uk: { published: 'Оприлюднені виправлення', undated: 'без дати' },
  en: { published: 'Published corrections', undated: 'no date' },
};
