import { type Words, words } from '../../../collections/words.ts';
import type { ChangeOutlook, TextOutlook, WebhookOutlook } from '../../http/admin/outlook/outlook-view.ts';
import { counted } from '../../pages/format/plural.ts';
import { deskMoment } from '../desk-moment.ts';
import { deskLanguage } from '../feed-health/feed-health-words.ts';

export const TITLE = words('Куди потрапить', 'Where it will go');
export const LEAD = words(
  'Що станеться, якщо опублікувати те, що зараз у формі. Нічого не записується.',
  'What happens if what the form holds is published. Nothing is written.',
);
export const ASK = words('Показати й перевірити', 'Show and check');
export const AGAIN = words('Перевірити ще раз', 'Check again');
export const OUTSIDE = words('Перевірити й посилання назовні', 'Check outside links, too');
export const ASKING = words('Дивимося…', 'Looking…');
export const FAILED = words(
  'Не вдалося подивитися. Перевірте звʼязок і спробуйте ще раз; текст лишився тут.',
  'It could not be looked up. Check the connection and try again; your text is still here.',
);
export const CHECKS = words('Перевірка', 'Check list');
export const SOUND = words('Зауважень немає.', 'Nothing to remark.');
export const GO = words('До поля', 'To the field');
export const BLOCKED = words('Не вийде, доки не виправите:', 'It cannot come out before this is put right:');
export const WARNED = words('Варто глянути:', 'Worth a look:');
export const ENTERS = words('Входить у стрічки', 'Enters feeds');
export const STAYS = words('Лишається у стрічках', 'Stays in feeds');
export const LEAVES = words('Виходить зі стрічок', 'Leaves feeds');
export const PARTNERS = words('Вебхуки партнерів', 'Webhooks of partners');
export const NO_PARTNERS = words('Жоден вебхук цього не отримає.', 'No webhook gets this.');
export const TRUSTED = words('довірений', 'trusted');
export const NO_ADDRESS = words('Адресу дасть перше збереження.', 'The first save gives the address.');

export const NAME: Record<TextOutlook['locale'], Words> = {
  uk: words('Українською', 'In Ukrainian'),
  en: words('Англійською', 'In English'),
};

export const EVENTS: Record<WebhookOutlook['event'], Words> = {
  published: words('отримає текст', 'gets the text'),
  revised: words('отримає зміни', 'gets the changes'),
  withdrawn: words('почує про відкликання', 'hears of the withdrawal'),
  removed: words('почує, що текст вийшов із його добірки', 'hears that it left what it asked for'),
  embargoed: words('отримає під ембарго', 'gets it under embargo'),
};

const CHANGES: Record<ChangeOutlook['change'], Words> = {
  published: words('вийде', 'comes out'),
  revised: words('оновиться, з новою датою змін', 'is revised, with a new date'),
  touched: words('оновиться, дата змін лишиться', 'changes, and its date stays'),
  embargoed: words('отримають лише довірені партнери, під ембарго', 'goes to trusted partners alone, under embargo'),
  withdrawn: words('буде відкликано', 'is withdrawn'),
};
const NOW = words('Зараз', 'Now');
const KYIV = words('за Києвом', 'Kyiv time');

/** `Зараз вийде`, `30.11.2026 09:00 за Києвом вийде` */
export function sayChange(language: string, { at, isNow, change }: ChangeOutlook): string {
  const locale = deskLanguage(language);
  const when = isNow ? NOW[locale] : `${deskMoment(at)} ${KYIV[locale]}`;
  return `${when}: ${CHANGES[change][locale]}`;
}

const UNCHANGED: Record<TextOutlook['standing'], Words> = {
  text: words('Лишиться на сайті, як є.', 'Stays on the site as it is.'),
  notice: words('Лишиться відкликаним.', 'Stays withdrawn.'),
  nothing: words('Його ніхто не побачить.', 'Nobody will see it.'),
};
const NOT_WRITTEN = words('Ще не написано.', 'Not written yet.');

/** What is said of a text that publishing leaves as it is. */
export function sayUnchanged(language: string, { isWritten, standing }: TextOutlook): string {
  const phrase = isWritten || standing !== 'nothing' ? UNCHANGED[standing] : NOT_WRITTEN;
  return phrase[deskLanguage(language)];
}

const READERS: Record<ChangeOutlook['readers'], Words> = {
  text: words('Читачі побачать текст:', 'Readers see the text:'),
  notice: words('Читачі побачать, що текст відкликано (410):', 'Readers see that it was withdrawn (410):'),
  nothing: words('Читачі не побачать нічого (404):', 'Readers see nothing (404):'),
};

export function sayReaders(language: string, { readers }: ChangeOutlook): string {
  return READERS[readers][deskLanguage(language)];
}

const SUBSCRIBERS = {
  uk: { one: 'підписник', few: 'підписники', many: 'підписників', other: 'підписника' },
  en: { one: 'subscriber', other: 'subscribers' },
};

/** Of the hub: `Хаб WebSub: 12 підписників`; empty where there is nobody, or they are too many to be counted. */
export function sayHub(language: string, { hub }: ChangeOutlook): string {
  const locale = deskLanguage(language);
  if (hub === null || hub === 0) return '';
  return `${locale === 'uk' ? 'Хаб WebSub' : 'WebSub hub'}: ${counted(locale, hub, SUBSCRIBERS[locale])}`;
}
