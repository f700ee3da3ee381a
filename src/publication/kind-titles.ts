import type { Kind, Locale } from './release.ts';

/** What the channel of each kind is called. */
export const KIND_TITLES: Record<Kind, Record<Locale, string>> = {
  news: { uk: 'Новини', en: 'News' },
  announcement: { uk: 'Анонси', en: 'Announcements' },
  call: { uk: 'Гранти й конкурси', en: 'Grants and competitions' },
  vacancy: { uk: 'Вакансії', en: 'Vacancies' },
  column: { uk: 'Колонки', en: 'Columns' },
  interview: { uk: 'Інтервʼю', en: 'Interviews' },
  digest: { uk: 'Дайджести', en: 'Digests' },
  guide: { uk: 'Посібники', en: 'Guides' },
  theme: { uk: 'Тематичні сторінки', en: 'Thematic pages' },
  page: { uk: 'Сторінки', en: 'Pages' },
};
