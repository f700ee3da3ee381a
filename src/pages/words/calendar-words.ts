import type { Locale } from '../../publication/release.ts';

/** Every word of the calendar, for people and in the file for their programs. */
interface CalendarWords {
  title: string;
  intro: string;
  /** Of what an entry is. */
  what: Record<'event' | 'deadline', string>;
  nothing: string;
  follow: string;
  /** Of one event or deadline. */
  addOne: string;
  earlier: string;
  later: string;
  upcoming: string;
  months: string;
}

const WORDS: Record<Locale, CalendarWords> = {
  uk: {
    title: 'Календар',
    intro: 'Найближчі події та останні дні подання заявок, за київським часом.',
    what: { event: 'Подія', deadline: 'Подати до' },
    nothing: 'Найближчим часом нічого не заплановано.',
    follow: 'Додати весь календар до свого (iCalendar)',
    addOne: 'Додати до календаря',
    earlier: 'Раніше',
    later: 'Далі',
    upcoming: 'Найближче',
    months: 'Місяці календаря',
  },
  en: {
    title: 'Calendar',
    intro: 'Upcoming events and deadlines, in Kyiv time.',
    what: { event: 'Event', deadline: 'Apply by' },
    nothing: 'Nothing is planned for the near future.',
    follow: 'Add the whole calendar to yours (iCalendar)',
    addOne: 'Add to your calendar',
    earlier: 'Earlier',
    later: 'Later',
    upcoming: 'Upcoming',
    months: 'Months of the calendar',
  },
};

export function calendarWords(locale: Locale): CalendarWords {
  return WORDS[locale];
}
