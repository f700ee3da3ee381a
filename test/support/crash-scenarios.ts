import type { Payload } from 'payload';
import { body, makeTag, publishNews, translateNews } from './content.ts';

type Id = number | string;

/** Ids of the rows a scenario is about. */
interface Subject {
  item: Id;
  tag: Id;
}

/** What is there before, and what is under way when the process dies. */
interface Scenario {
  prepare(payload: Payload): Promise<Subject>;
  act(payload: Payload, subject: Subject): Promise<unknown>;
}

/** Minutes that no test lives to see. */
const FAR_AWAY = '2990-01-01T00:00:00.000Z';
const FARTHER_AWAY = '2991-01-01T00:00:00.000Z';

/** Texts with few channels, so that no death is spent on a placement like the one before it. */
export const SCENARIOS = {
  publish: {
    prepare: oneTag,
    act: (payload) => publishNews(payload, { title: 'Щойно вийшла' }),
  },
  revise: {
    prepare: oneText,
    act: (payload, { item, tag }) =>
      payload.update({
        collection: 'news',
        id: item,
        locale: 'uk',
        data: { title: 'Переписана', body: body('Інше'), tags: [tag], kind: 'column', _status: 'published' },
      }),
  },
  translate: {
    prepare: oneText,
    act: (payload, { item }) => translateNews(payload, item, { title: 'Translated' }),
  },
  withdraw: {
    prepare: bothLanguages,
    act: (payload, { item }) =>
      payload.update({ collection: 'news', id: item, locale: 'all', data: { _status: 'draft' } }),
  },
  delete: {
    prepare: bothLanguages,
    act: (payload, { item }) => payload.delete({ collection: 'news', id: item }),
  },
  'put under embargo': {
    prepare: oneText,
    act: (payload, { item }) => save(payload, item, { title: 'Ще не на часі', embargoUntil: FAR_AWAY }),
  },
  'revise and lengthen under embargo': {
    prepare: heldText,
    act: (payload, { item, tag }) =>
      save(payload, item, { title: 'Переписана заздалегідь', tags: [tag], embargoUntil: FARTHER_AWAY }),
  },
  'lift an embargo': {
    prepare: heldText,
    act: (payload, { item }) => save(payload, item, { embargoUntil: null }),
  },
  'cancel an embargo': {
    prepare: heldText,
    act: (payload, { item }) => save(payload, item, { _status: 'draft' }),
  },
  'rename a tag': {
    prepare: taggedText,
    act: (payload, { tag }) => payload.update({ collection: 'tags', id: tag, locale: 'uk', data: { name: unique() } }),
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

/** Where a scenario goes on, death after death. */
export interface CrashSite {
  scenario: ScenarioName;
  folder: string;
  databaseUrl: string;
}

/** What a child is to do: die just before write `crashAt` of each site, and note in `reportFile` (JSON) whose scenarios ended before. */
export interface CrashOrder {
  crashAt: number;
  sites: CrashSite[];
  reportFile: string;
}

async function oneTag(payload: Payload): Promise<Subject> {
  return { item: '', tag: (await makeTag(payload, unique())).id };
}

async function oneText(payload: Payload): Promise<Subject> {
  const { tag } = await oneTag(payload);
  return { tag, item: (await publishNews(payload, { title: 'Вийшла раніше' })).id };
}

async function bothLanguages(payload: Payload): Promise<Subject> {
  const subject = await oneText(payload);
  await translateNews(payload, subject.item, { title: 'Out earlier' });
  return subject;
}

async function heldText(payload: Payload): Promise<Subject> {
  const { tag } = await oneTag(payload);
  return { tag, item: (await publishNews(payload, { title: 'Заздалегідь', embargoUntil: FAR_AWAY })).id };
}

function save(payload: Payload, id: Id, data: Record<string, unknown>): Promise<unknown> {
  return payload.update({ collection: 'news', id, locale: 'uk', data: { _status: 'published', ...data } });
}

async function taggedText(payload: Payload): Promise<Subject> {
  const { tag } = await oneTag(payload);
  return { tag, item: (await publishNews(payload, { title: 'Вийшла раніше', tags: [tag] })).id };
}

/** A name that no earlier run on the same database has given away. */
function unique(): string {
  return `тег ${crypto.randomUUID()}`;
}
