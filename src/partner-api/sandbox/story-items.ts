import type { ItemContent, TagContent } from '../../publication/content.ts';
import type { Instant } from '../../publication/release.ts';

/** The tag that the story's follower asks for, and the one a text moves to. */
export const STORY_TAG = tag('1', 'zrazok', 'зразок', 'sample');
export const OTHER_TAG = tag('2', 'inshe', 'інше', 'other');

/** The longest-lived text of the story: published, corrected, polished, translated, withdrawn. */
export const LIBRARY: ItemContent = {
  ...item('1', '5a4d7e02-0c1f-4b6e-9a57-2f3d8c1b6e01', 101),
  title: { uk: 'Бібліотека Вербівки відчиняється після ремонту' },
  summary: { uk: 'Двері відчинять у понеділок. Читачів чекає нова дитяча зала.' },
  body: {
    uk: paragraphs(
      'Бібліотека громади Вербівки відчиниться в понеділок, 9 березня, о 10:00. Ремонт тривав пів року.',
      'У новій дитячій залі двадцять місць, і до неї можна заїхати візком.',
    ),
  },
};

/** The text that trusted partners have before everyone. */
export const BUDGET: ItemContent = {
  ...item('2', '5a4d7e02-0c1f-4b6e-9a57-2f3d8c1b6e02', 102),
  title: { uk: 'Рада громади ухвалила бюджет участі' },
  summary: { uk: 'Мешканці розподілять перші гроші вже навесні.' },
  body: { uk: paragraphs('Рада громади Вербівки ухвалила бюджет участі. Подати проєкт може кожен мешканець.') },
};

/** The text of the first item as it goes on. */
export const CORRECTED_TEXT: Pick<ItemContent, 'body' | 'corrections'> = {
  body: {
    uk: paragraphs(
      'Бібліотека громади Вербівки відчиниться у вівторок, 10 березня, о 10:00. Ремонт тривав пів року.',
      'У новій дитячій залі двадцять місць, і до неї можна заїхати візком.',
    ),
  },
  corrections: {
    uk: [{ at: '2026-03-02T09:30:00.000Z', note: 'Виправлено: бібліотека відчиняється у вівторок, а не в понеділок.' }],
  },
};

export const POLISHED_SUMMARY: Pick<ItemContent, 'summary'> = {
  summary: { uk: 'Читачів чекає нова дитяча зала.' },
};

/** The same in English. */
export const TRANSLATION = {
  title: 'Verbivka library reopens after renovation',
  summary: 'A new children’s room awaits its readers.',
  body: paragraphs(
    'The library of the Verbivka community reopens on Tuesday 10 March at 10:00, after half a year of renovation.',
    'The new children’s room has twenty seats and is accessible by wheelchair.',
  ),
  corrections: [{ at: null, note: 'Corrected: the library reopens on Tuesday, not on Monday.' }],
};

export const EMBARGO_ENDS: Instant = '2026-03-05T06:00:00.000Z';

/** An item that shows nothing, in no language yet. */
function item(itemId: string, uid: string, number: number): ItemContent {
  return {
    type: 'news',
    itemId,
    uid,
    number,
    kind: 'news',
    slug: null,
    isPublished: true,
    isMinorChange: false,
    publishedAt: null,
    embargoUntil: null,
    withdrawAt: null,
    title: {},
    summary: {},
    body: {},
    authors: {},
    corrections: {},
    disclaimer: {},
    place: {},
    startsAt: null,
    endsAt: null,
    deadline: null,
    registrationUrl: null,
    publisher: {},
    year: null,
    edition: null,
    regions: [],
    tags: [STORY_TAG],
    sources: [],
    cover: null,
    bodyPictures: new Map(),
    bodyDocuments: new Map(),
    documents: [],
    guides: [],
    pinned: [],
    feed: null,
    bodyLinks: [],
    replacedBy: null,
  };
}

function tag(id: string, slug: string, uk: string, en: string): TagContent {
  return { id, slug, firstSlug: slug, name: { uk, en }, type: 'topic', isInternal: false };
}

/** A body as the editor stores it. */
function paragraphs(...texts: string[]) {
  return {
    root: {
      type: 'root',
      children: texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] })),
    },
  };
}
