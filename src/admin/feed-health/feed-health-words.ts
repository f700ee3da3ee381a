import type { PluralForms } from '../../pages/format/plural.ts';
import type { Locale } from '../../publication/release.ts';

/** What the view of the feeds' health says, in the language of the desk. */
export interface HealthWords {
  title: string;
  lead: string;
  notAllowed: string;
  loading: string;
  failed: string;
  again: string;
  countedElsewhere: string;
  feed: string;
  items: string;
  size: string;
  lastChange: string;
  validity: string;
  answers: string;
  readers: string;
  details: string;
  valid: string;
  findings: PluralForms;
  requests: PluralForms;
  subscribers: PluralForms;
  notModified: string;
  inFeed: string;
  compressed: string;
  today: string;
  yesterday: string;
  sent: string;
  format: string;
  nobody: string;
  programs: Record<'browser' | 'other', string>;
  languages: Record<Locale, string>;
  feeds: PluralForms;
  faulty: (count: string) => string;
  checked: (count: string) => string;
}

const uk: HealthWords = {
  title: 'Стан стрічок',
  lead: 'Кожна стрічка так, як її отримують читачі: чи ціла вона і хто її читає. Лічать програми, а не людей: адрес не зберігаємо.',
  notAllowed: 'Стан стрічок бачать редактори та адміністратори.',
  loading: 'Перевіряємо стрічки…',
  failed: 'Стан стрічок не вдалося отримати.',
  again: 'Перевірити знову',
  countedElsewhere: 'Стрічки віддають інші процеси, тому запитів тут не видно.',
  feed: 'Стрічка',
  items: 'Текстів',
  size: 'Розмір',
  lastChange: 'Остання зміна',
  validity: 'Перевірка',
  answers: '304 сьогодні',
  readers: 'Програми сьогодні',
  details: 'Подробиці',
  valid: 'Без зауважень',
  findings: { one: 'зауваження', few: 'зауваження', many: 'зауважень', other: 'зауваження' },
  requests: { one: 'запит', few: 'запити', many: 'запитів', other: 'запиту' },
  subscribers: { one: 'підписник', few: 'підписники', many: 'підписників', other: 'підписника' },
  notModified: 'без змін (304)',
  inFeed: 'у стрічці',
  compressed: 'стиснено',
  today: 'Сьогодні',
  yesterday: 'Учора',
  sent: 'надіслано',
  format: 'Формат',
  nobody: 'запитів не було',
  programs: { browser: 'браузер', other: 'інші' },
  languages: { uk: 'українською', en: 'англійською' },
  feeds: { one: 'стрічка', few: 'стрічки', many: 'стрічок', other: 'стрічки' },
  faulty: (count) => `із зауваженнями: ${count}`,
  checked: (count) => `перевірено: ${count}`,
};

const en: HealthWords = {
  title: 'Feed health',
  lead: 'Every feed as its readers get it: whether it is sound, and what reads it. Programs are counted, not people: no addresses are kept.',
  notAllowed: 'The health of feeds is shown to editors and admins.',
  loading: 'Checking the feeds…',
  failed: 'The health of the feeds could not be read.',
  again: 'Check again',
  countedElsewhere: 'Feeds are served by other processes, so their requests are not seen here.',
  feed: 'Feed',
  items: 'Texts',
  size: 'Size',
  lastChange: 'Last change',
  validity: 'Checks',
  answers: '304 today',
  readers: 'Programs today',
  details: 'Details',
  valid: 'No findings',
  findings: { one: 'finding', other: 'findings' },
  requests: { one: 'request', other: 'requests' },
  subscribers: { one: 'subscriber', other: 'subscribers' },
  notModified: 'unchanged (304)',
  inFeed: 'in the feed',
  compressed: 'compressed',
  today: 'Today',
  yesterday: 'Yesterday',
  sent: 'sent',
  format: 'Format',
  nobody: 'no requests',
  programs: { browser: 'browser', other: 'others' },
  languages: { uk: 'in Ukrainian', en: 'in English' },
  feeds: { one: 'feed', other: 'feeds' },
  faulty: (count) => `with findings: ${count}`,
  checked: (count) => `checked: ${count}`,
};

export const HEALTH_WORDS: Record<Locale, HealthWords> = { uk, en };

/** The desk's language as Payload names it; what it does not speak is Ukrainian. */
export function deskLanguage(language: string): Locale {
  return language === 'en' ? 'en' : 'uk';
}

/** Programs go by their own names; browsers, and what has no name, by ours. */
export function programName(name: string, { programs }: HealthWords): string {
  return name === 'browser' || name === 'other' ? programs[name] : name;
}
