import { type Words, words } from '../../../collections/words.ts';
import type { Locale } from '../../publication/release.ts';
import type { TextState } from '../../publication/text-state.ts';
import { deskMoment } from '../desk-moment.ts';

export const LANGUAGE: Record<Locale, Words> = {
  uk: words('Українська', 'Ukrainian'),
  en: words('Англійська', 'English'),
};

/** A button says what it will do. */
export const PUBLISH: Record<Locale, Words> = {
  uk: words('Опублікувати українською', 'Publish in Ukrainian'),
  en: words('Опублікувати англійською', 'Publish in English'),
};
/** `Запланувати українською на 09:00`; with its day where that is not today in Kyiv. */
export function planFor(locale: Locale, at: Date, now: Date): Words {
  const [day = '', time = ''] = deskMoment(at).split(' ');
  const isToday = deskMoment(now).startsWith(day);
  const when = isToday ? time : `${day.slice(0, 5)}, ${time}`;
  return locale === 'uk'
    ? words(`Запланувати українською на ${when}`, `Plan in Ukrainian for ${when}`)
    : words(`Запланувати англійською на ${when}`, `Plan in English for ${when}`);
}

export const PUBLISH_BOTH = words('Опублікувати обома мовами', 'Publish in both languages');
export const PUBLISH_SHARED = words('Опублікувати спільне для мов', 'Publish what languages share');
export const ALSO: Record<Locale, Words> = {
  uk: words('і українською', 'and in Ukrainian'),
  en: words('і англійською', 'and in English'),
};
export const WITHDRAW: Record<Locale, Words> = {
  uk: words('Відкликати українською', 'Withdraw in Ukrainian'),
  en: words('Відкликати англійською', 'Withdraw in English'),
};
export const WITHDRAW_HEADING = words('Відкликати текст?', 'Withdraw the text?');
export const WITHDRAW_BODY = words(
  'Сторінка скаже, що текст відкликано (410), підписники цієї мови отримають відкликання. Слова лишаться тут чернеткою.',
  'The page will say that it was withdrawn (410), followers of this language get the withdrawal. The words stay here as a draft.',
);
export const NOTICE = words('Чому (для читачів)', 'Why (for readers)');
export const NOTE = words('Чому (для редакції)', 'Why (for the desk)');
export const KEEP = words('Ні, залишити', 'No, keep it');
export const DO_WITHDRAW = words('Відкликати', 'Withdraw');
export const WITHDRAWING = words('Відкликаємо…', 'Withdrawing…');
export const WITHDRAWN = words(
  'Відкликано. Хвилину його ще можна повернути.',
  'Withdrawn. For a minute it can be brought back.',
);
export const UNDO: Record<Locale, Words> = {
  uk: words('Повернути українською, як було', 'Bring back in Ukrainian'),
  en: words('Повернути англійською, як було', 'Bring back in English'),
};
/** After what is left of the minute. */
export const SECONDS = words('с', 's');
export const BLOCKED = words('Не опубліковано:', 'Not published:');
export const FAILED = words('Не вдалося. Текст лишився, як був.', 'It could not be done. The text stays as it was.');
export const DEAD_LINKS = words('Посилання, що не ведуть нікуди:', 'Links that lead nowhere:');
export const GONE = words('видалений матеріал', 'a deleted item');

const KINDS: Record<TextState['kind'], Words> = {
  none: words('не написано', 'not written'),
  draft: words('чернетка', 'draft'),
  planned: words('вийде', 'comes out'),
  embargoed: words('під ембарго до', 'under embargo until'),
  public: words('на сайті з', 'on the site since'),
  withdrawn: words('відкликано', 'withdrawn'),
};
const WAITS = words('є правки, які не вийшли', 'with changes that wait');
const CHANGED = words('Змінено', 'Changed');
const KYIV = words('за Києвом', 'Kyiv time');

export function sayIn(language: string, phrase: Pick<Words, 'uk' | 'en'>): string {
  return language === 'en' ? phrase.en : phrase.uk;
}

/** When the item was saved last: `Змінено 29.11.2026 09:00 за Києвом`. */
export function sayChanged(language: string, at: string): string {
  return `${sayIn(language, CHANGED)} ${deskMoment(at)} ${sayIn(language, KYIV)}`;
}

/** `на сайті з 29.11.2026 09:00 за Києвом · є правки, які не вийшли` */
export function sayState(language: string, { kind, at, waits }: TextState): string {
  const said = sayIn(language, KINDS[kind]);
  const moment = at === null ? said : `${said} ${deskMoment(at)} ${sayIn(language, KYIV)}`;
  return waits ? `${moment} · ${sayIn(language, WAITS)}` : moment;
}
