import type { Locale } from '../../publication/release.ts';
import { counted } from '../format/plural.ts';

/** Words of the frame around every page, and of the front page. */
export interface SiteWords {
  /** Button that leads to the feeds. */
  subscribe: string;
  /** What follows the name of the press contact at the foot. */
  press: string;
  pressHours: string;
  aboutSite: string;
  archive: string;
  partnerAccount: string;
  front: {
    /** Heading of the texts that are not the lead. */
    latest: string;
    earlier: string;
    soon: string;
    soonAll: string;
    nothingSoon: string;
    what: Record<'event' | 'deadline', string>;
    inDays: (days: number) => string;
    guides: string;
    guidesAll: string;
    topics: string;
    topicsAll: string;
    /** Months short enough for a tile, January first. */
    shortMonths: readonly string[];
  };
  /** A thematic page. */
  theme: {
    pinned: string;
    guides: string;
    texts: string;
    /** Heading of the directory of such pages. */
    all: string;
  };
  /** Before whom to ask of a text that was withdrawn. */
  askPress: string;
}

const UK: SiteWords = {
  subscribe: 'Підписатися',
  press: 'Контакт для преси',
  pressHours: 'Відповідаємо:',
  aboutSite: 'Про сайт',
  archive: 'Архів за роками',
  partnerAccount: 'Кабінет партнера',
  front: {
    latest: 'Останні новини',
    earlier: 'Раніше',
    soon: 'Найближче',
    soonAll: 'Увесь календар',
    nothingSoon: 'Поки що нічого не заплановано.',
    what: { event: 'Подія', deadline: 'Подати до' },
    inDays: (days) =>
      ['сьогодні', 'завтра'][days] ??
      `за ${counted('uk', days, { one: 'день', few: 'дні', many: 'днів', other: 'дня' })}`,
    guides: 'Посібники',
    guidesAll: 'Усі посібники',
    topics: 'Про що пишемо',
    topicsAll: 'Усі теми',
    shortMonths: 'січ лют бер квіт трав черв лип серп вер жовт лист груд'.split(' '),
  },
  theme: { pinned: 'З чого почати', guides: 'Посібники', texts: 'Усі матеріали теми', all: 'Тематичні сторінки' },
  askPress: 'Запитати можна тут:',
};

const EN: SiteWords = {
  subscribe: 'Subscribe',
  press: 'Press contact',
  pressHours: 'Hours:',
  aboutSite: 'About this site',
  archive: 'Archive by year',
  partnerAccount: 'Partner account',
  front: {
    latest: 'Latest news',
    earlier: 'Earlier',
    soon: 'Coming up',
    soonAll: 'Whole calendar',
    nothingSoon: 'Nothing is planned yet.',
    what: { event: 'Event', deadline: 'Apply by' },
    inDays: (days) => ['today', 'tomorrow'][days] ?? `in ${counted('en', days, { one: 'day', other: 'days' })}`,
    guides: 'Guides',
    guidesAll: 'All guides',
    topics: 'What we write about',
    topicsAll: 'All topics',
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  },
  theme: { pinned: 'Where to begin', guides: 'Guides', texts: 'All texts on the theme', all: 'Thematic pages' },
  askPress: 'Whom to ask:',
};

export function siteWords(locale: Locale): SiteWords {
  return locale === 'uk' ? UK : EN;
}
