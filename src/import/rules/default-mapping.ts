import type { NewsKind } from '../../publication/release.ts';

/** How what an archive says is understood: rules as data. */
export interface Mapping {
  /** The origin: ids are unique within it, and relative addresses are resolved on it. */
  site: string | null;
  /** Null: it is found out. */
  encoding: string | null;
  /** Names of columns or members, and the field each is. */
  fields: Record<string, string>;
  /** What stands between several values in one column. */
  separator: string;
  /** Where the parts of a text are in a saved page. */
  page: PageSelectors;
  /** Types of entries that are texts, where a format has types. */
  types: string[];
  /** Kinds by the title: the first that matches. `cut` takes the match out of the title. */
  titles: { pattern: string; kind: NewsKind; cut: boolean }[];
  /** Kinds by what the field `kind` says. */
  kinds: Record<string, NewsKind>;
  /** Words before the names of authors in a body. */
  authors: string[];
  /** Words before a list of other texts at the end of a body. */
  related: string[];
  /** Another spelling of a name, and the name it has here; an empty name leaves it out. */
  tags: Record<string, string>;
  sources: Record<string, string>;
  /** Another name of a region, and its code. */
  regions: Record<string, string>;
  /** What is done with names that nobody here bears. */
  unknownTags: UnknownNames;
  unknownSources: UnknownNames;
}

/** CSS selectors; an empty one means nothing. Of an element with `datetime` or `content` that is taken, else its words. */
export interface PageSelectors {
  title: string;
  summary: string;
  body: string;
  date: string;
  tags: string;
  authors: string;
  sources: string;
  regions: string;
  /** What is taken out of the page before anything is read. */
  without: string[];
}

export type UnknownNames = 'create' | 'leave out';

/** How an archive is understood where its operator says nothing else: the habits of Ukrainian press centres. */
export const defaultMapping: Mapping = {
  site: null,
  encoding: null,
  fields: {},
  separator: '|',
  page: {
    title: 'h1',
    summary: '',
    body: 'article',
    date: 'meta[property="article:published_time"], time[datetime]',
    tags: 'a[rel~="tag"]',
    authors: 'a[rel~="author"]',
    sources: '',
    regions: '',
    without: ['nav', 'aside', 'footer', 'form'],
  },
  types: ['post'],
  titles: [
    { pattern: '^\\s*(анонс|announcement)\\s*[:!.–—-]\\s*', kind: 'announcement', cut: true },
    { pattern: '^\\s*(вакансі[яї]|vacanc(y|ies))\\s*[:!.–—-]\\s*', kind: 'vacancy', cut: true },
    { pattern: '^\\s*(гранти?|grants?|конкурс|competition|call)\\s*[:!]\\s*', kind: 'call', cut: true },
    { pattern: '^\\s*(колонка|блог|column|blog)\\s*[:!]\\s*', kind: 'column', cut: true },
    { pattern: "^\\s*(інтерв[’ʼ'`]?ю|interview)\\s*[:!]\\s*", kind: 'interview', cut: true },
    { pattern: '^\\s*(дайджест|digest)(?!\\p{L})', kind: 'digest', cut: false },
    {
      pattern:
        '^\\s*\\d{1,2}\\s+(січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)\\s*[–—-]',
      kind: 'announcement',
      cut: false,
    },
    {
      pattern:
        '^\\s*\\d{1,2}\\s+(january|february|march|april|may|june|july|august|september|october|november|december)\\s*[–—-]',
      kind: 'announcement',
      cut: false,
    },
  ],
  kinds: {
    новини: 'news',
    новина: 'news',
    анонс: 'announcement',
    анонси: 'announcement',
    event: 'announcement',
    events: 'announcement',
    грант: 'call',
    гранти: 'call',
    конкурс: 'call',
    конкурси: 'call',
    grant: 'call',
    вакансія: 'vacancy',
    вакансії: 'vacancy',
    колонка: 'column',
    колонки: 'column',
    блог: 'column',
    blog: 'column',
    інтервʼю: 'interview',
    дайджест: 'digest',
  },
  authors: ['Автор', 'Авторка', 'Автори', 'Авторки', 'Author', 'Authors', 'Текст', 'By'],
  related: [
    'Читайте також',
    'Читати також',
    'Читайте ще',
    'Дивіться також',
    'Більше за темою',
    'Останні новини',
    'Read more',
    'Read also',
    'See also',
    'Related',
    'Latest news',
  ],
  tags: {},
  sources: {},
  regions: {},
  unknownTags: 'create',
  unknownSources: 'create',
};
