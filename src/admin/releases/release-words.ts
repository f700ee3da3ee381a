import { KIND_LABELS } from '../../../collections/kind-labels.ts';
import { type Words, words } from '../../../collections/words.ts';
import type { Change } from '../../publication/decide-change.ts';
import type { ContentType, Locale } from '../../publication/release.ts';
import { deskMoment } from '../desk-moment.ts';

const CHANGES: Record<Change, Words> = {
  published: words('Опубліковано', 'Published'),
  revised: words('Змінено', 'Revised'),
  touched: words('Підправлено', 'Changed without notice'),
  withdrawn: words('Відкликано', 'Withdrawn'),
  embargoed: words('Під ембарго', 'Under embargo'),
};

const TYPES: Record<ContentType, Words> = {
  news: words('Новина', 'News item'),
  guides: words('Посібник', 'Guide'),
  themes: words('Тематична сторінка', 'Thematic page'),
  pages: words('Сторінка', 'Page'),
};

const LANGUAGES: Record<Locale, Words> = {
  uk: words('Українська', 'Ukrainian'),
  en: words('Англійська', 'English'),
};

const TERMS: Record<string, Record<string, Words>> = {
  change: CHANGES,
  kind: KIND_LABELS,
  locale: LANGUAGES,
  type: TYPES,
};

/** What the log's own terms mean to an editor; a value that is no term is left as it is. */
export function sayTerm(i18n: { language: string }, field: string, value: unknown): string {
  const phrase = TERMS[field]?.[String(value)];
  if (phrase === undefined) return value === null || value === undefined ? '' : String(value);
  return i18n.language === 'en' ? phrase.en : phrase.uk;
}

/** Who has a text under embargo, and until when nobody else. */
export function sayEmbargo(i18n: { language: string }, until: string): string {
  const moment = deskMoment(until);
  return i18n.language === 'en'
    ? `Trusted partners have it; everyone else from ${moment}`
    : `Мають довірені партнери; усі інші – з ${moment}`;
}
