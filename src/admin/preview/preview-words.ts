import { words } from '../../../collections/words.ts';
import { deskMoment } from '../desk-moment.ts';
import { deskLanguage } from '../feed-health/feed-health-words.ts';

export const TITLE = words('Показати іншим', 'Show to others');
export const LEAD = words(
  'Посилання на чернетку: працює тиждень, без облікового запису, і показує те, що збережено останнім. Внутрішня примітка в ньому не зʼявиться.',
  'A link to the draft: it works for a week, without an account, and shows what was saved last. The internal note never appears in it.',
);
export const SAVE_FIRST = words('Спершу збережіть чернетку.', 'Save a draft first.');
export const UNSAVED = words(
  'Те, що ви щойно змінили, ще не збережено: у перегляді цього немає.',
  'What you have just changed is not saved: the preview does not have it.',
);
export const MAKE = words('Створити посилання', 'Make a link');
export const LINK = words('Посилання на перегляд', 'Preview link');
export const COPY = words('Скопіювати', 'Copy');
export const COPIED = words('Посилання скопійовано.', 'The link is copied.');
export const OPEN = words('Відкрити', 'Open');
export const REVOKE = words('Скасувати всі посилання', 'Take back all links');
export const REVOKED = words('Усі посилання на цей матеріал більше не діють.', 'No link to this item works any more.');
export const FAILED = words(
  'Не вдалося. Перевірте звʼязок і спробуйте ще раз.',
  'It could not be done. Check the connection and try again.',
);

/** `Діє до 06.12.2026 22:50 за Києвом.` */
export function sayUntil(language: string, until: string): string {
  return deskLanguage(language) === 'uk'
    ? `Діє до ${deskMoment(until)} за Києвом.`
    : `Works until ${deskMoment(until)} Kyiv time.`;
}
