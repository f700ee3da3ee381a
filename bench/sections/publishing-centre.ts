import type { AddressInfo } from 'node:net';
import { runBackground } from '../../src/composition/background.ts';
import { createPressCentreServer } from '../../src/composition/press-centre-server.ts';
import type { News } from '../../src/payload-types.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { openCentre } from '../archive/open-centre.ts';
import { answerParent } from '../processes/answer-parent.ts';

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
/** What is measured is the work, not the patience. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

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
  const { signal } = new AbortController();
  const { server } = await createPressCentreServer(centre, {
    admin: null,
    isPublic: true,
    signal,
    publicPerMinute: UNLIMITED,
  });
  void runBackground(centre, 'all', signal);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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
  return { port: (server.address() as AddressInfo).port, tag: tag.slug, source: source.slug };
}

type NewsData = Pick<News, 'title' | 'kind' | 'body' | 'tags' | 'sources' | '_status'>;

function news(title: string, status: 'draft' | 'published'): NewsData {
  const text = 'Рада громади розглянула звіт про видатки за квартал і підтримала пропозиції мешканців. '.repeat(4);
  const paragraph = {
    type: 'paragraph',
    version: 1,
    direction: 'ltr' as const,
    format: '' as const,
    indent: 0,
    textFormat: 0,
    children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
  };
  const root = { type: 'root', version: 1, direction: 'ltr' as const, format: '' as const, indent: 0 };
  return {
    title,
    kind: 'news',
    body: { root: { ...root, children: [paragraph, paragraph, paragraph] } },
    tags: [ids?.tag],
    sources: [ids?.source],
    _status: status,
  } as NewsData;
}
