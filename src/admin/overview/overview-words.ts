import { type Words, words } from '../../../collections/words.ts';
import type { Locale } from '../../publication/release.ts';

export const WRITE = words('Написати', 'Write');
export const OPEN_SITE = words('Відкрити сайт', 'Open the site');
export const TODAY = words('Сьогодні', 'Today');
export const TOMORROW = words('Завтра', 'Tomorrow');
export const NOTHING_TODAY = words(
  'Сьогодні ще нічого не вийшло і нічого не заплановано.',
  'Nothing is out today yet, and nothing is planned.',
);
export const MINE = words('Мої чернетки', 'My drafts');
export const OTHERS = words('Чернетки інших', 'Drafts of others');
export const NO_DRAFTS = words('Жодна чернетка не чекає.', 'No draft is waiting.');
export const ATTENTION = words('Потребує уваги', 'Needs attention');
export const ALL_WELL = words('Усе гаразд.', 'All is well.');
export const JUST_OUT = words('Щойно вийшло', 'Just out');
export const NOTHING_OUT = words('Ще нічого не опубліковано.', 'Nothing is published yet.');
export const NUMBER = words('Текст №', 'Text no.');
export const KYIV = words('за Києвом', 'Kyiv time');
export const NOW_OPEN = words('зараз пише', 'being written by');
export const FEEDS = words('стрічок', 'feeds');
export const FEED_HEALTH = words('Стан стрічок', 'Health of feeds');
export const LOG = words('Журнал випусків', 'Release log');

/** What happens to a text at a minute. */
export const HAPPENS = {
  out: words('вийшло', 'out'),
  planned: words('вийде', 'comes out'),
  embargoed: words('ембарго до цієї хвилини', 'embargo until then'),
  withdrawal: words('буде відкликано', 'will be withdrawn'),
} as const;

/** Short marks of languages, side by side. */
export const MARKS: Record<Locale, Words> = { uk: words('укр', 'ukr'), en: words('англ', 'eng') };

/** Why a line stands among what needs attention. */
export const REASONS = {
  untranslated: words('вийшло українською, англійської немає', 'out in Ukrainian, not in English'),
  translationWaits: words('англійський текст чекає чернеткою', 'the English text waits as a draft'),
  embargoEnds: words('ембарго скінчиться за годину', 'its embargo ends within the hour'),
  deadline: words('приймання заявок до', 'applications until'),
  publish: words('мало вийти', 'was to come out'),
  unpublish: words('мало бути відкликано', 'was to be withdrawn'),
} as const;

/** `Підправлено 31: змінилося «Асоціація громад»` */
export const TOUCHED = words('Підправлено', 'Changed without notice');
export const BECAUSE = words('змінилося', 'because of');

/** What the other half of the desk says once it has asked. */
export const REACH = {
  partners: words('партнери', 'partners'),
  unconfirmed: words('відкликання не підтвердили', 'withdrawal not confirmed by'),
  failing: words('вебхук не приймає від', 'webhook not accepting since'),
  stopped: words('вебхук зупинено', 'webhook stopped'),
} as const;

export const FOOTER = {
  uk: words('на сайті українською', 'on the site in Ukrainian'),
  en: words('англійською', 'in English'),
} as const;

export type Say = (phrase: Words) => string;

export function sayerOf(language: string): Say {
  return (phrase) => (language === 'en' ? phrase.en : phrase.uk);
}
