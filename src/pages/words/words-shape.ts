import type { FeedForm } from '../../feeds/feed-form.ts';
import type { ContentType, Kind, Locale } from '../../publication/release.ts';
import type { DirectoryGroup } from '../page-models.ts';
import type { ApplicationKind } from './application-kind.ts';

/** Every word of the interface in one language. Functions take what varies; counts come with the right plural form. */
export interface Words {
  /** Name of each language in itself, for links to it. */
  languageNames: Record<Locale, string>;
  /** How a text or a file in that language is told of. */
  inLanguage: Record<Locale, string>;
  skipToContent: string;
  mainNavigation: string;
  languageNavigation: string;
  latest: string;
  guides: string;
  /** Short, for the masthead. */
  feeds: string;
  /** Link to the other language where this page has no translation. */
  otherFrontPage: string;
  /** Of a text that was written in this language alone. */
  thisLanguageOnly: string;
  /** Name of a table's region: its number in the text and the heading above it. */
  table: (number: number, heading: string | null) => string;
  licence: string;
  apiDocs: string;
  kinds: Record<Kind, string>;
  item: ItemWords;
  guide: GuideWords;
  list: ListWords;
  directory: DirectoryWords;
  feed: FeedWords;
  builder: BuilderWords;
  notice: NoticeWords;
}

interface ItemWords {
  /** What the way from the front page to a text is called, and its first step. */
  crumbs: string;
  home: string;
  updated: string;
  authors: string;
  /** Before a credit that does not say itself what it is for. */
  photoCredit: string;
  correction: string;
  corrections: string;
  /** Heading of the texts about the same topics. */
  related: string;
  disclaimer: string;
  summaryOnly: string;
  /** Above the headings of a long text. */
  contents: string;
  /** Before the title of the same item in `locale`. */
  alsoIn: Record<Locale, string>;
  aboutEvent: string;
  when: string;
  where: string;
  deadline: string;
  /** What the button by an event's facts does, by what the text is. */
  register: Record<ApplicationKind, string>;
  /** How near a deadline is; 0 is the last day. */
  daysToDeadline: (days: number) => string;
  /** How soon an event begins; 0 is today. */
  daysToStart: (days: number) => string;
  /** Before the day of a deadline that has passed. */
  closed: string;
  /** Of what took place, or can be answered no more. */
  over: Record<ApplicationKind, string>;
  kyivTime: string;
  downloads: string;
  download: string;
  pages: (count: number) => string;
  fileLanguage: Record<Locale, string>;
  guides: string;
  tags: string;
  sources: (count: number) => string;
  sourceSite: string;
  latest: string;
}

interface GuideWords {
  publisher: string;
  year: string;
  edition: string;
  replaced: string;
  /** The same, short, before the title of the newer one. */
  replacedInList: string;
  about: string;
  files: string;
  otherFiles: string;
  news: string;
}

interface ListWords {
  empty: string;
  older: string;
  newer: string;
  pagination: string;
  followThis: string;
  sourceSite: string;
  newest: string;
  page: (page: number) => string;
  /** Behind the title of a list. */
  pageOf: (title: string, page: number) => string;
  years: string;
  months: string;
  /** Months on their own, as headings: `Листопад`. */
  monthNames: readonly string[];
  archive: string;
  topicsHere: string;
  narrow: string;
  kind: string;
  region: string;
  from: string;
  until: string;
  anything: string;
  apply: string;
  chosen: string;
  without: string;
  remove: (what: string) => string;
  nothingLeft: string;
}

interface DirectoryWords {
  topics: string;
  topicsIntro: string;
  /** By type of tag. */
  tagTypes: Record<'topic' | 'programme' | 'person', string>;
  sources: string;
  sourcesIntro: string;
}

interface FeedWords {
  label: string;
  whatItIs: string;
  address: string;
  /** What is particular to the format, for someone who must choose. */
  advice: Record<'rss' | 'atom' | 'json', string>;
  openFile: string;
  copy: string;
  copied: string;
  howTo: string;
  steps: [string, string, string];
  /** How often to ask, in minutes. */
  pace: (minutes: number) => string;
  forSites: string;
  preview: string;
  allTexts: string;
  directoryTitle: string;
  directoryIntro: string;
  groups: Record<DirectoryGroup, string>;
  texts: (count: number) => string;
  /** Where counting ended before the texts did. */
  moreThan: (count: number) => string;
  opml: Record<Locale, string>;
  /** Heading of the feeds of a language. */
  byLanguage: Record<Locale, string>;
  /** Link to the page of the whole feed. */
  whatIsInIt: string;
  /** Label of the field that narrows the directory. */
  findFeed: string;
  /** Before the number of what was found. */
  found: string;
  nothingFound: string;
}

interface BuilderWords {
  title: string;
  intro: string;
  language: string;
  choices: Record<'kinds' | 'topics' | 'programmes' | 'persons' | 'sources' | 'regions', string>;
  not: string;
  form: string;
  forms: Record<FeedForm, string>;
  find: string;
  submit: string;
  /** Where the feed will be shown, until there is one or where no script runs. */
  withoutScript: string;
  reset: string;
  /** Where the server gives no reason. */
  fault: string;
  faultTitle: string;
  excluded: string;
  tooMany: (limit: number, count: number) => string;
  odd: (parameter: string) => string;
}

interface NoticeWords {
  withdrawnTitle: Record<ContentType, string>;
  /** What stands before and after the date. */
  withdrawnOn: [before: string, after: string];
  withdrawnAdvice: string;
  /** In place of a text that was not written in this language. */
  otherLanguage: { title: string; text: string };
  errors: Record<ErrorCase, { title: string; text: string }>;
  retryAfter: (seconds: number) => string;
  code: (status: number) => string;
  wayOn: string;
  toFront: string;
  toFeeds: string;
}

/** Errors that have words of their own; every other status reads as `request` (4xx) or `server` (5xx). */
export type ErrorCase = 'filter' | 'page' | 'notFound' | 'method' | 'tooMany' | 'unavailable' | 'request' | 'server';
