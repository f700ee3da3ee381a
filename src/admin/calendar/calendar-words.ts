import { words } from '../../../collections/words.ts';
import { HAPPENS } from '../overview/overview-words.ts';

export const CALENDAR = words('Календар', 'Calendar');
export const MONTH = words('Місяць', 'Month');
export const WEEK = words('Тиждень', 'Week');
export const TODAY = words('Сьогодні', 'Today');
export const PREVIOUS = {
  month: words('Попередній місяць', 'Previous month'),
  week: words('Попередній тиждень', 'Previous week'),
} as const;
export const NEXT = {
  month: words('Наступний місяць', 'Next month'),
  week: words('Наступний тиждень', 'Next week'),
} as const;
export const KYIV = words('Усі хвилини – за Києвом.', 'All minutes are Kyiv time.');
export const NOTHING = words('Нічого', 'Nothing');
/** `ще 3`, which leads to the week. */
export const MORE = words('ще', 'more:');

/** What happens at a minute of the calendar. */
export const ENTRIES = {
  ...HAPPENS,
  event: words('подія', 'event'),
  deadline: words('подати до', 'apply by'),
} as const;

export const MOVE = words('Перенести', 'Move');
export const MOVE_TO = words('Нова хвилина, за Києвом', 'New minute, Kyiv time');
export const SAVE = words('Зберегти', 'Save');
export const CANCEL = words('Лишити як є', 'Leave as it is');
export const NO_MINUTE = words('Вкажіть день і хвилину.', 'Give a day and a minute.');
export const NOT_MOVED = words('Не перенесено.', 'Not moved.');
/** Said of the second language when the first was moved already. */
export const MOVED_IN_PART = words('Перенесено лише одну мову.', 'Only one language was moved.');
export const EDITS_WAIT = words(
  'Над текстом є правки, які ще не мають вийти: перенесіть його у формі.',
  'Edits that are not to come out yet wait over this text: move it in its form.',
);
