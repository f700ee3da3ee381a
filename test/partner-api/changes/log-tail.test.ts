import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { ChannelNames } from '../../../src/directory/channel-names.ts';
import type { ReleaseRow } from '../../../src/log/release-row.ts';
import { LogTail } from '../../../src/partner-api/changes/log-tail.ts';
import { PresentNames } from '../../../src/partner-api/changes/present-names.ts';
import type { WaitEnd } from '../../../src/partner-api/changes/waiting-room.ts';
import type { Selection } from '../../../src/publication/selection.ts';
import { presented } from '../../publication/item-content.ts';
import { releaseRow } from '../../support/release-row.ts';

/** Longer than any test: whoever is woken by it fails. */
const NEVER_MS = 3_600_000;
const START = 10;
const ALL: Selection = { locales: ['uk', 'en'], filter: { anyOf: [['all']], noneOf: [] } };
const tagged = (...tags: string[]): Selection => ({
  locales: ['uk'],
  filter: { anyOf: [tags.map((tag) => `tag/${tag}`)], noneOf: [] },
});

function row(seq: number, facts: Partial<ReleaseRow> = {}): ReleaseRow {
  return releaseRow({ seq, key: `k${seq}`, snapshot: presented(), ...facts });
}

function openTail({ names = new Map() }: { names?: ChannelNames } = {}) {
  const stop = new AbortController();
  const queries: string[] = [];
  const present = new PresentNames(async () => {
    queries.push('names');
    return names;
  });
  const tail = new LogTail({ head: START, names: present, signal: stop.signal });
  const gone = new AbortController();
  // In the server each request has a signal of its own.
  setMaxListeners(0, gone.signal);
  const listen = (
    selection: Selection,
    {
      after = START,
      signal = gone.signal,
      timeoutMs = NEVER_MS,
    }: { after?: number; signal?: AbortSignal; timeoutMs?: number } = {},
  ) => tail.wait({ key: JSON.stringify(selection), selection, audience: 'everyone', after }, { timeoutMs, signal });
  return { tail, queries, stop, listen };
}

describe('the tail of the log', () => {
  it('wakes whom a batch concerns, and leaves everybody else as they are', async () => {
    const { tail, listen } = openTail();
    const ended: string[] = [];
    const note = (name: string) => (end: WaitEnd) => ended.push(`${name} ${end.kind} ${end.upTo}`);
    const all = listen(ALL).then(note('all'));
    const roads = listen(tagged('dorohy')).then(note('roads'));
    void listen(tagged('mosty')).then(note('bridges'));
    tail.advance([row(11, { channels: ['all', 'tag/dorohy'] })]);
    await Promise.all([all, roads]);
    expect(ended).toEqual(['all news 10', 'roads news 10']);
    expect(tail.waiting).toBe(1);
  });

  it('lets whom nothing concerned go on after all it has heard of', async () => {
    const { tail, listen } = openTail();
    const gone = new AbortController();
    const bridges = listen(tagged('mosty'), { signal: gone.signal });
    const all = listen(ALL);
    tail.advance([row(11), row(12)]);
    await all;
    gone.abort();
    expect(await bridges).toEqual({ kind: 'quiet', upTo: 12 });
  });

  it.each([
    ['a text that was recalled', { snapshot: null, channels: [], pastChannels: ['all', 'tag/mosty'] }, true],
    ['a text that has left', { channels: ['all'], pastChannels: ['tag/mosty'] }, true],
    ['a text in the other language', { locale: 'en' as const, channels: ['all', 'tag/mosty'] }, false],
    ['a text that nobody was told of', { snapshot: null, channels: [], pastChannels: [] }, false],
  ])('%s', async (_case, facts, isWoken) => {
    const { tail, listen } = openTail();
    const stop = new AbortController();
    const end = listen(tagged('mosty'), { signal: stop.signal });
    const everybody = listen(ALL);
    tail.advance([row(11, facts), row(12)]);
    await everybody;
    stop.abort();
    expect((await end).kind).toBe(isWoken ? 'news' : 'quiet');
  });

  it('sends whoever has not looked at the last rows to look, instead of letting it wait', async () => {
    const { tail, listen } = openTail();
    tail.advance([row(11)]);
    expect(await listen(ALL, { after: 10 })).toEqual({ kind: 'news', upTo: 10 });
    expect(tail.waiting).toBe(0);
  });

  it('does not wake a listener for what it has heard from another process already', async () => {
    const { tail, listen } = openTail();
    let isWoken = false;
    const ahead = listen(ALL, { after: 12 }).then(() => {
      isWoken = true;
    });
    const here = listen(ALL, { after: 10 });
    tail.advance([row(11), row(12)]);
    await here;
    expect(isWoken).toBe(false);
    tail.advance([row(13)]);
    await ahead;
  });

  it('hears under every name a tag has and had, with one look at the names for a batch, and none before', async () => {
    const family = ['tag/hromady', 'tag/hromada', 'tag/selo'];
    const { tail, queries, listen } = openTail({ names: new Map(family.map((name) => [name, family])) });
    const ends = ['hromady', 'hromada', 'selo'].map((tag) => listen(tagged(tag)));
    expect(queries).toEqual([]);
    tail.advance([row(11, { channels: ['all', 'tag/hromady'] })]);
    expect((await Promise.all(ends)).map(({ kind }) => kind)).toEqual(['news', 'news', 'news']);
    expect(queries).toEqual(['names']);
  });

  it('sends everybody to look where the names cannot be read', async () => {
    const names = new PresentNames(() => Promise.reject(new Error('The database is away')));
    const tail = new LogTail({ head: START, names, signal: new AbortController().signal });
    const listener = { key: 'x', selection: tagged('mosty'), audience: 'everyone' as const, after: START };
    const end = tail.wait(listener, { timeoutMs: NEVER_MS, signal: new AbortController().signal });
    tail.advance([row(11)]);
    expect(await end).toEqual({ kind: 'news', upTo: 10 });
  });

  it('ten thousand who wait cost no query, for however long, and one for a batch', async () => {
    const names = new Map(Array.from({ length: 100 }, (_, index) => [`tag/t${index}`, [`tag/t${index}`]]));
    const { tail, queries, listen } = openTail({ names });
    const woken = new Map<string, number>();
    const ends = Array.from({ length: 10_000 }, (_, index) => {
      const tag = `t${index % 100}`;
      return listen(tagged(tag)).then(({ kind }) => {
        if (kind === 'news') woken.set(tag, (woken.get(tag) ?? 0) + 1);
      });
    });
    expect([tail.waiting, queries.length]).toEqual([10_000, 0]);
    tail.advance([row(11, { channels: ['all', 'tag/t7'] })]);
    await Promise.all(ends.filter((_, index) => index % 100 === 7));
    expect([tail.waiting, queries.length, [...woken]]).toEqual([9_900, 1, [['t7', 100]]]);
  });

  it('answers everybody when the server stops, and makes nobody wait after that', async () => {
    const { tail, listen, stop } = openTail();
    const ends = Array.from({ length: 1_000 }, () => listen(ALL));
    stop.abort();
    expect(new Set((await Promise.all(ends)).map(({ kind }) => kind))).toEqual(new Set(['quiet']));
    expect(await listen(ALL)).toEqual({ kind: 'quiet', upTo: 10 });
    expect(tail.waiting).toBe(0);
  });

  it('keeps nothing of a client that has left, nor of one whose time is up', async () => {
    const { tail, listen } = openTail();
    const client = new AbortController();
    setMaxListeners(0, client.signal);
    const ends = Array.from({ length: 100 }, () => listen(ALL, { signal: client.signal }));
    expect(tail.waiting).toBe(100);
    client.abort();
    await Promise.all(ends);
    expect(tail.waiting).toBe(0);
    expect(await listen(ALL, { signal: client.signal })).toEqual({ kind: 'quiet', upTo: 10 });
    expect(await listen(ALL, { timeoutMs: 1 })).toEqual({ kind: 'quiet', upTo: 10 });
    expect(tail.waiting).toBe(0);
  });
});
