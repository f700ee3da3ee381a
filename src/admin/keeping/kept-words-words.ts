import { words } from '../../../collections/words.ts';

const HOUR_AND_MINUTE = new Intl.DateTimeFormat('uk-UA', {
  timeZone: 'Europe/Kyiv',
  hour: '2-digit',
  minute: '2-digit',
});

/** `12:04`, in Kyiv. */
export function minuteOf(at: number | string): string {
  return HOUR_AND_MINUTE.format(new Date(at));
}

export const SAVED = words('Збережено {at}', 'Saved {at}');
export const NOT_SAVED = words('Не збережено', 'Not saved');
export const KEPT_HERE = words(
  'Не збережено · копія в цьому браузері, {at}',
  'Not saved · a copy in this browser, {at}',
);
export const OFFLINE = words(
  'Немає звʼязку · копія в цьому браузері, {at}',
  'No connection · a copy in this browser, {at}',
);
export const OFFLINE_NOTHING = words('Немає звʼязку', 'No connection');
export const NO_ROOM = words(
  'Не збережено · у браузері немає місця для копії',
  'Not saved · the browser has no room for a copy',
);
export const FOUND = words(
  'Тут лишилося незбережене від {at}: «{words}».',
  'Words that were not saved are left here from {at}: “{words}”.',
);
export const FOUND_UNTITLED = words(
  'Тут лишилося незбережене від {at}.',
  'Words that were not saved are left here from {at}.',
);
export const BRING_BACK = words('Повернути в поля', 'Put them back');
export const LET_GO = words('Відкинути', 'Discard them');
export const BROUGHT_BACK = words(
  'Повернуто. Нічого ще не збережено: перегляньте й збережіть.',
  'They are back. Nothing is saved yet: look them through and save.',
);
