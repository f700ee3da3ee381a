import type { Kind } from '../src/publication/release.ts';
import { type Words, words } from './words.ts';

/** What the desk calls one text of each kind. */
export const KIND_LABELS: Record<Kind, Words> = {
  news: words('Новина', 'News'),
  announcement: words('Анонс', 'Announcement'),
  call: words('Грант або конкурс', 'Grant or competition'),
  vacancy: words('Вакансія', 'Vacancy'),
  column: words('Колонка', 'Column'),
  interview: words('Інтервʼю', 'Interview'),
  digest: words('Дайджест', 'Digest'),
  guide: words('Посібник', 'Guide'),
  theme: words('Тематична сторінка', 'Thematic page'),
  page: words('Сторінка', 'Page'),
};
