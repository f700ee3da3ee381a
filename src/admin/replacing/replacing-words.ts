import { words } from '../../../collections/words.ts';

export const OPEN = words('Знайти й замінити', 'Find and replace');
export const FIND = words('Знайти', 'Find');
export const PUT = words('Замінити на', 'Replace with');
export const EXACT = words('Розрізняти великі й малі', 'Match capitals');
export const WHOLE = words('Лише цілі слова', 'Whole words only');
export const PLACES = words(
  'У заголовку, викладі й тексті знайдено: {count}',
  'Found in title, summary and body: {count}',
);
export const REPLACE = words('Замінити всі', 'Replace all');
export const CLOSE = words('Закрити', 'Close');
export const REPLACED = words('Замінено: {count}. Лишилося зберегти.', 'Replaced: {count}. It is still to be saved.');
export const UNDO = words('Повернути, як було', 'Put it back');
