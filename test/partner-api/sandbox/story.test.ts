import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANGES_SCHEMA } from '../../../src/partner-api/changes/changes-schema.ts';
import { STORY } from '../../../src/partner-api/sandbox/story.ts';
import { askChanges, type ChangesReply } from '../../support/follow-changes.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { Mirror } from '../../support/mirror.ts';
import { DATABASE } from '../../support/press-centre.ts';

/** What partners' own tests may count on: it changes by addition of steps at the end only. */
const TOLD: [step: string, changes: string[]][] = [
  ['publish', ['published uk/101']],
  ['correct', ['revised uk/101']],
  ['minor edit', ['revised (minor) uk/101']],
  ['translate', ['revised (minor) uk/101', 'published en/101']],
  ['embargo', ['embargoed uk/102']],
  ['release', ['published uk/102']],
  ['withdraw', ['withdrawn uk/101', 'withdrawn en/101']],
  ['move out of the filter', ['removed uk/102']],
];

describe(`the sandbox (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
  });
  afterAll(() => centre.close());

  const ask = async (query: string): Promise<ChangesReply> => {
    const reply = await centre.ask(`/v1/sandbox/changes?${query}`);
    if (reply.status !== 200) throw new Error(`${query} answered ${reply.status}: ${reply.text}`);
    return JSON.parse(reply.text) as ChangesReply;
  };
  const told = ({ changes }: ChangesReply) =>
    changes.map(({ event, isMinor, locale, number }) => `${event}${isMinor ? ' (minor)' : ''} ${locale}/${number}`);
  const play = async (filter = '') => {
    const steps: ChangesReply[] = [];
    for (let after = '', hasMore = true; hasMore; ) {
      const step = await ask(`limit=100${filter}${after}`);
      steps.push(step);
      after = `&after=${step.cursor}`;
      hasMore = step.hasMore;
    }
    return steps;
  };

  it('plays its steps one by one, in the shapes of the real thing', async () => {
    const steps = await play();
    expect(steps.map(told)).toEqual(TOLD.map(([, changes]) => changes));
    expect(STORY.map(({ name }) => name)).toEqual(TOLD.map(([name]) => name));
    for (const step of steps) expect(CHANGES_SCHEMA.parse(step)).toEqual(step);
    expect(await play()).toEqual(steps);
  });

  it('shows at each step what a client must see', async () => {
    const steps = (await play()).map(({ changes }) => changes.map(({ item }) => item));
    const [published, corrected, polished, translated, embargoed, released] = steps.map((items) => items[0]);
    expect(corrected).toMatchObject({ id: published?.id, correction: expect.stringContaining('Виправлено') });
    expect(corrected?.updatedAt).not.toBe(published?.updatedAt);
    expect(corrected?.publishedAt).toBe(published?.publishedAt);
    expect(polished?.updatedAt).toBe(corrected?.updatedAt);
    expect(polished?.summary).not.toBe(corrected?.summary);
    expect(translated?.translations).toMatchObject([{ locale: 'en', id: steps[3]?.[1]?.id }]);
    expect(steps[3]?.[1]).toMatchObject({
      locale: 'en',
      uid: published?.uid,
      title: expect.stringContaining('library'),
    });
    expect(embargoed).toMatchObject({ pubStatus: 'embargoed', embargoedUntil: '2026-03-05T06:00:00.000Z' });
    expect(released).toMatchObject({ id: embargoed?.id, pubStatus: 'usable', embargoedUntil: null });
    expect(steps.slice(6)).toEqual([[null, null], [null]]);
    const versions = (await play()).flatMap(({ changes }) => changes.map(({ version }) => version));
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  it('leaves a mirror that does as it is told empty, in pages of any size', async () => {
    const mirror = new Mirror(ask, { filter: '', seed: 5 });
    await mirror.follow(AbortSignal.abort());
    expect(mirror.items.size).toBe(0);

    const one: string[] = [];
    for (let after = '', hasMore = true; hasMore; ) {
      const page = await ask(`limit=1${after}`);
      one.push(...told(page));
      after = `&after=${page.cursor}`;
      hasMore = page.hasMore;
    }
    expect(one).toEqual(TOLD.flatMap(([, changes]) => changes));
  });

  it.each([
    ['&tag=inshe', ['revised (minor) uk/102']],
    ['&locale=en', ['published en/101', 'withdrawn en/101']],
    ['&kind=call', []],
    ['&locale=uk&not=inshe', [...TOLD.flatMap(([, changes]) => changes).filter((one) => !one.includes('en/'))]],
  ])('hears of a filter %s as of any', async (filter, expected) => {
    expect((await play(filter)).flatMap(told)).toEqual(expected);
  });

  it('stays at its end, where nothing happens', async () => {
    const { cursor } = await ask('after=now');
    expect((await play()).at(-1)?.cursor).toBe(cursor);
    expect(await ask(`after=${cursor}&wait=1`)).toEqual({ changes: [], cursor, hasMore: false });
  });

  it.each([
    ['tag=dorohy', 'tag', /zrazok and inshe/],
    ['source=hazeta', 'source', /no sources/],
    ['after=0', 'after', /from the beginning/],
    ['limit=0', 'limit', /1 to 500/],
    ['steps=all', 'steps', /no such parameter/],
  ])('refuses ?%s', async (query, parameter, detail) => {
    const reply = await centre.ask(`/v1/sandbox/changes?${query}`);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([400, expect.objectContaining({ parameter })]);
    expect(JSON.parse(reply.text).detail).toMatch(detail);
  });

  it('knows no cursor of the press centre, and the press centre none of it', async () => {
    const { cursor } = await askChanges(centre, 'after=now');
    expect((await centre.ask(`/v1/sandbox/changes?after=${cursor}`)).status).toBe(400);
    const { cursor: own } = await ask('limit=1');
    const reply = await centre.ask(`/v1/changes?after=${own}`);
    expect([reply.status, JSON.parse(reply.text).detail]).toEqual([400, expect.stringContaining('the sandbox')]);
  });
});
