import type { Payload } from 'payload';
import { body, makeTag, publishNews, translateNews } from './content.ts';

type Id = number | string;

/** Ids of the rows a scenario is about. */
interface Subject {
  item: Id;
  tag: Id;
  otherTag: Id;
}

/** What is there before, and what is under way when the process dies. */
interface Scenario {
  prepare(payload: Payload): Promise<Subject>;
  act(payload: Payload, subject: Subject): Promise<unknown>;
}

export const SCENARIOS = {
  publish: {
    prepare: (payload) => twoTags(payload),
    act: (payload, { tag }) => publishNews(payload, { title: 'Щойно вийшла', tags: [tag] }),
  },
  revise: {
    prepare: inBothLanguages,
    act: (payload, { item, otherTag }) =>
      payload.update({
        collection: 'news',
        id: item,
        locale: 'uk',
        data: { title: 'Переписана', body: body('Інше'), tags: [otherTag], kind: 'column', _status: 'published' },
      }),
  },
  translate: {
    prepare: inUkrainian,
    act: (payload, { item }) => translateNews(payload, item, { title: 'Translated' }),
  },
  withdraw: {
    prepare: inBothLanguages,
    act: (payload, { item }) => payload.update({ collection: 'news', id: item, data: { _status: 'draft' } }),
  },
  delete: {
    prepare: inBothLanguages,
    act: (payload, { item }) => payload.delete({ collection: 'news', id: item }),
  },
  'rename a tag': {
    prepare: inBothLanguages,
    act: (payload, { tag }) => payload.update({ collection: 'tags', id: tag, locale: 'uk', data: { name: unique() } }),
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

export function isScenario(name: string): name is ScenarioName {
  return name in SCENARIOS;
}

async function twoTags(payload: Payload): Promise<Subject> {
  const tag = await makeTag(payload, unique());
  const otherTag = await makeTag(payload, unique());
  return { item: '', tag: tag.id, otherTag: otherTag.id };
}

async function inUkrainian(payload: Payload): Promise<Subject> {
  const tags = await twoTags(payload);
  const item = await publishNews(payload, { title: 'Вийшла раніше', tags: [tags.tag] });
  return { ...tags, item: item.id };
}

async function inBothLanguages(payload: Payload): Promise<Subject> {
  const subject = await inUkrainian(payload);
  await translateNews(payload, subject.item, { title: 'Out earlier' });
  return subject;
}

/** A name that no earlier run on the same database has given away. */
function unique(): string {
  return `тег ${crypto.randomUUID()}`;
}
