import { words } from '../../../collections/words.ts';
import { counted } from '../../pages/format/plural.ts';
import { deskLanguage } from '../feed-health/feed-health-words.ts';

export const ASK = words('Лапки, тире й пробіли', 'Quotes, dashes and spaces');
export const NOTHING = words(
  'Міняти нема чого: усе набрано як слід.',
  'Nothing to change: all of it is set as it should be.',
);
export const LEAD = words(
  'Ось що зміниться. ⍽ — пробіл, на якому рядок не розривається.',
  'This is what will change. ⍽ is a space at which no line breaks.',
);
export const APPLY = words('Змінити', 'Change it');
export const LEAVE = words('Ні, залишити', 'No, leave it');
export const UNDO = words('Повернути, як було', 'Put it back');
export const BEFORE = words('Було', 'Before');
export const AFTER = words('Стане', 'After');

const PLACES = {
  uk: { one: 'місце', few: 'місця', many: 'місць', other: 'місця' },
  en: { one: 'place', other: 'places' },
};

/** `Змінено: 3 місця. Збережіть або опублікуйте.` */
export function sayChanged(language: string, count: number): string {
  const locale = deskLanguage(language);
  const places = counted(locale, count, PLACES[locale]);
  return locale === 'uk' ? `Змінено: ${places}. Лишилося зберегти.` : `Changed: ${places}. It is still to be saved.`;
}
