import type { Locale } from '../../publication/release.ts';
import { counted } from '../format/plural.ts';
import type { SearchFault, SearchFormModel } from '../search/search-model.ts';

/** What the page of a search says. */
export interface SearchWords {
  title: string;
  /** Before what was searched for, in the title of the page. */
  titleFor: (q: string) => string;
  field: string;
  hint: string;
  submit: string;
  filters: string;
  kind: string;
  anyKind: string;
  region: string;
  anyRegion: string;
  from: string;
  until: string;
  language: string;
  languages: Record<Locale | 'all', string>;
  chips: Record<SearchFormModel['chips'][number]['name'], string>;
  remove: (title: string) => string;
  results: string;
  found: (count: number) => string;
  foundMoreThan: (count: number) => string;
  page: (page: number) => string;
  nothing: string;
  nothingAdvice: string;
  near: string;
  unfiltered: string;
  next: string;
  previous: string;
  suggestions: string;
  suggestedTexts: string;
  parameters: Record<string, string>;
  fault: (fault: SearchFault) => string;
}

const UK_TEXTS = { one: 'матеріал', few: 'матеріали', many: 'матеріалів', other: 'матеріалу' };
const EN_TEXTS = { one: 'text', other: 'texts' };

const UK: SearchWords = {
  title: 'Пошук',
  titleFor: (q) => `Пошук: ${q}`,
  field: 'Що шукати',
  hint: 'Слова знаходяться в усіх формах. У лапках шукаємо саме такий вислів.',
  submit: 'Шукати',
  filters: 'Уточнити пошук',
  kind: 'Вид',
  anyKind: 'Будь-який',
  region: 'Область',
  anyRegion: 'Будь-яка',
  from: 'Від',
  until: 'До',
  language: 'Мова матеріалів',
  languages: { uk: 'Українською', en: 'Англійською', all: 'Усіма мовами' },
  chips: { tag: 'Тема', not: 'Без теми', source: 'Джерело' },
  remove: (title) => `Прибрати: ${title}`,
  results: 'Результати пошуку',
  found: (count) => `Знайдено ${counted('uk', count, UK_TEXTS)}`,
  foundMoreThan: (count) => `Знайдено понад ${counted('uk', count, UK_TEXTS)}`,
  page: (page) => `сторінка ${page}`,
  nothing: 'Нічого не знайдено',
  nothingAdvice: 'Немає матеріалу, у якому є всі ці слова. Спробуйте менше слів або інші.',
  near: 'Можливо, ви мали на увазі:',
  unfiltered: 'Шукати серед усіх матеріалів',
  next: 'Далі',
  previous: 'Назад',
  suggestions: 'Підказки',
  suggestedTexts: 'Матеріали',
  parameters: {
    q: 'запит',
    tag: 'тема',
    not: 'без теми',
    source: 'джерело',
    kind: 'вид',
    region: 'область',
    from: 'від',
    until: 'до',
    locale: 'мова',
    page: 'сторінка',
  },
  fault: (fault) => sayFault(fault, UK_FAULTS, UK.parameters),
};

const EN: SearchWords = {
  title: 'Search',
  titleFor: (q) => `Search: ${q}`,
  field: 'Words to find',
  hint: 'Words are found in all their forms. In quotes we look for these very words.',
  submit: 'Search',
  filters: 'Narrow the search',
  kind: 'Kind',
  anyKind: 'Any',
  region: 'Region',
  anyRegion: 'Any',
  from: 'From',
  until: 'To',
  language: 'Language of texts',
  languages: { uk: 'Ukrainian', en: 'English', all: 'All languages' },
  chips: { tag: 'Topic', not: 'Without topic', source: 'Source' },
  remove: (title) => `Remove: ${title}`,
  results: 'Search results',
  found: (count) => `${counted('en', count, EN_TEXTS)} found`,
  foundMoreThan: (count) => `More than ${counted('en', count, EN_TEXTS)} found`,
  page: (page) => `page ${page}`,
  nothing: 'Nothing found',
  nothingAdvice: 'No text has all of these words. Try fewer words, or others.',
  near: 'Did you mean:',
  unfiltered: 'Search all texts',
  next: 'Next',
  previous: 'Previous',
  suggestions: 'Suggestions',
  suggestedTexts: 'Texts',
  parameters: {
    q: 'query',
    tag: 'topic',
    not: 'without topic',
    source: 'source',
    kind: 'kind',
    region: 'region',
    from: 'from',
    until: 'to',
    locale: 'language',
    page: 'page',
  },
  fault: (fault) => sayFault(fault, EN_FAULTS, EN.parameters),
};

type Sentences = {
  [Kind in SearchFault['kind']]: (name: string, value: string, max: number) => string;
};

const UK_FAULTS: Sentences = {
  'too-long': (_name, _value, max) => `Запит задовгий: шукайте не більше ніж ${max} знаків.`,
  'no-words': () => 'У запиті немає жодного слова чи числа. Напишіть, що шукати.',
  'unknown-parameter': (name) => `В адресі є невідома умова «${name}». Приберіть її або заповніть форму.`,
  'bad-value': (name, value) => `Умова «${name}» не може бути «${value}». Виберіть значення у формі.`,
  'bad-date': (name, value) => `«${value}» в умові «${name}» не є датою. Напишіть дату як 2026-11-22.`,
  'dates-reversed': () => 'Перша дата пізніша за останню. Поміняйте їх місцями.',
  'bad-filter': (name) => `Такого значення умови «${name}» немає. Приберіть її або виберіть значення у формі.`,
  'past-end': () => 'Стільки сторінок результатів немає. Поверніться на першу або уточніть запит.',
  busy: () => 'Зараз шукає забагато людей водночас. Спробуйте за кілька секунд.',
  behind: () => 'Покажчик для пошуку саме складається. Спробуйте за хвилину; усі сторінки тим часом доступні.',
};

const EN_FAULTS: Sentences = {
  'too-long': (_name, _value, max) => `The query is too long: search for at most ${max} characters.`,
  'no-words': () => 'The query has no word and no number. Write what to look for.',
  'unknown-parameter': (name) => `The address has an unknown condition, “${name}”. Remove it, or fill in the form.`,
  'bad-value': (name, value) => `“${value}” cannot be a value of “${name}”. Choose one in the form.`,
  'bad-date': (name, value) => `“${value}” in “${name}” is no date. Write it as 2026-11-22.`,
  'dates-reversed': () => 'The first date is later than the last. Swap them.',
  'bad-filter': (name) => `There is no such value of “${name}”. Remove it, or choose one in the form.`,
  'past-end': () => 'There are not so many pages of results. Go back to the first, or narrow the search.',
  busy: () => 'Too many people are searching at once. Try again in a few seconds.',
  behind: () => 'The search index is being made. Try again in a minute; all pages are there meanwhile.',
};

function sayFault(fault: SearchFault, sentences: Sentences, parameters: Record<string, string>): string {
  const name = 'name' in fault ? (parameters[fault.name] ?? fault.name) : '';
  return sentences[fault.kind](name, 'value' in fault ? fault.value : '', 'max' in fault ? fault.max : 0);
}

const WORDS: Record<Locale, SearchWords> = { uk: UK, en: EN };

export function searchWords(locale: Locale): SearchWords {
  return WORDS[locale];
}
