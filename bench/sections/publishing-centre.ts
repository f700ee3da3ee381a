import type { News } from '../../src/payload-types.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { newsBody } from '../archive/news-body.ts';
import { openCentre } from '../archive/open-centre.ts';
import { answerParent } from '../processes/answer-parent.ts';
import { serveCentre } from '../processes/serve-centre.ts';

/** `create` publishes at once; `draft` writes what `release` makes public. */
export type PublishingAsk =
  | { kind: 'open' }
  | { kind: 'create'; title: string }
  | { kind: 'draft'; title: string }
  | { kind: 'release'; id: number | string }
  | { kind: 'drop' };

export interface Opened {
  port: number;
  tag: string;
  source: string;
}

/** When an editor's call began and when it returned, on the clock all processes of a machine share (nanoseconds, as text). */
export interface Published {
  id: number | string;
  startedNs: string;
  returnedNs: string;
}

/** A press centre in one process, as ROLE=all is without the admin's pages: public server, sequencer and background. */
let centre: PressCentre | null = null;
let ids: { tag: number | string; source: number | string } | null = null;

answerParent(async (ask: PublishingAsk): Promise<Opened | Published | null> => {
  if (ask.kind === 'open') return open();
  if (centre === null || ids === null) throw new Error('Not open');
  const { payload } = centre;
  const startedNs = process.hrtime.bigint().toString();
  const published = (id: number | string): Published => {
    return { id, startedNs, returnedNs: process.hrtime.bigint().toString() };
  };
  switch (ask.kind) {
    case 'create':
      return published(
        (await payload.create({ collection: 'news', locale: 'uk', data: news(ask.title, 'published') })).id,
      );
    case 'draft':
      return published(
        (await payload.create({ collection: 'news', locale: 'uk', draft: true, data: news(ask.title, 'draft') })).id,
      );
    case 'release':
      await payload.update({ collection: 'news', id: ask.id, locale: 'uk', data: { _status: 'published' } });
      return published(ask.id);
    case 'drop':
      if ('connection' in payload.db) await (payload.db.connection as { dropDatabase(): Promise<void> }).dropDatabase();
      return null;
  }
});

async function open(): Promise<Opened> {
  centre = await openCentre();
  const port = await serveCentre(centre, { hasBackground: true });
  const { payload } = centre;
  const tag = await payload.create({
    collection: 'tags',
    locale: 'uk',
    data: { name: 'Тема', slug: '', type: 'topic' },
  });
  const source = await payload.create({
    collection: 'sources',
    locale: 'uk',
    data: { name: 'Джерело', slug: '', type: 'media' },
  });
  ids = { tag: tag.id, source: source.id };
  return { port, tag: tag.slug, source: source.slug };
}

type NewsData = Pick<News, 'title' | 'kind' | 'body' | 'tags' | 'sources' | '_status'>;

function news(title: string, status: 'draft' | 'published'): NewsData {
  return {
    title,
    kind: 'news',
    body: newsBody(),
    tags: [ids?.tag],
    sources: [ids?.source],
    _status: status,
  } as NewsData;
}
