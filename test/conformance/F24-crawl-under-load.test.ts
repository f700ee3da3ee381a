import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readInstallation } from '../../src/directory/installation.ts';
import { partnerWebhooks } from '../../src/http/webhooks/partner-webhooks.ts';
import { openWebhookActions } from '../../src/http/webhooks/webhook-actions.ts';
import { type Audience, viewFor } from '../../src/log/reading/view.ts';
import { type ReleaseRow, readReleaseRow } from '../../src/log/release-row.ts';
import { CHANGES_FIELDS, listChanges } from '../../src/partner-api/changes/list-changes.ts';
import { SharedPages } from '../../src/partner-api/changes/shared-pages.ts';
import { readParameters } from '../../src/partner-api/parameters.ts';
import { type PartnerItem, presentPartnerItem } from '../../src/presenters/partner-item.ts';
import { BusyDesk } from '../support/busy-desk.ts';
import { publishNews } from '../support/content.ts';
import { askChanges, type ChangesReply } from '../support/follow-changes.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { type Ask, Mirror } from '../support/mirror.ts';
import { DATABASE } from '../support/press-centre.ts';

const EDITORS = 4;
const CHANGES = 18;
const TRUSTED = {
  id: '1',
  name: 'Портал',
  seesEmbargoed: true,
  requestsPerMinute: 600,
  keyId: '1',
  keyPrefix: 'vsk_test',
};

/** Who crawls: what they ask for, what must be in their mirror at the end, and in whose eyes. */
const CRAWLERS: { filter: string; holds: (item: PartnerItem) => boolean; audience: Audience }[] = [
  { filter: '', holds: () => true, audience: 'everyone' },
  { filter: '', holds: () => true, audience: 'trusted' },
  { filter: '&locale=en', holds: ({ locale }) => locale === 'en', audience: 'everyone' },
  { filter: '&tag=dorohy', holds: (item) => hasTag(item, 'дороги'), audience: 'everyone' },
  { filter: '&tag=dorohy,mosty&not=shkoly', holds: isRoadOrBridge, audience: 'everyone' },
  { filter: '&tag=dorohy,mosty&not=shkoly', holds: isRoadOrBridge, audience: 'trusted' },
  {
    filter: '&tagAll=dorohy,mosty',
    holds: (item) => hasTag(item, 'дороги') && hasTag(item, 'мости'),
    audience: 'trusted',
  },
];

describe(`F24 a crawl while editors work loses nothing (${DATABASE})`, () => {
  it.each([1, 2, 3])('every mirror is the published world in the end (%i)', async (seed) => {
    const centre = await openHttpCentre();
    const desk = new BusyDesk(centre, seed);
    await desk.open(12);
    const allIsDone = new AbortController();
    const trusted = await askTrusted(centre);
    const mirrors = CRAWLERS.map(
      ({ filter, audience }, index) =>
        new Mirror(audience === 'trusted' ? trusted : (query) => askChanges(centre, query), {
          filter,
          seed: seed + index,
        }),
    );
    const following = Promise.all(mirrors.map((mirror) => mirror.follow(allIsDone.signal)));
    await desk.work(EDITORS, CHANGES);
    const last = await centre.settled();
    allIsDone.abort();
    await following;
    const rows = await allRows(centre);
    expect(rows.length).toBeGreaterThan(20);
    expect(last).toBeGreaterThan(60);
    for (const [index, { filter, holds, audience }] of CRAWLERS.entries()) {
      const world = rows.flatMap((row) => seenBy(row, audience)).filter(holds);
      expect([filter, audience, byId(mirrors[index]?.items.values() ?? [])]).toEqual([filter, audience, byId(world)]);
    }
    // The log itself says what the desk says.
    const titles = [...(mirrors[0]?.items.values() ?? [])]
      .filter(({ locale }) => locale === 'uk')
      .map(({ title }) => title);
    expect(titles.sort()).toEqual((await publishedTitles(centre)).sort());
    await centre.close();
  });
});

describe(`F24 the pages of /v1/items while editors work (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
  });
  afterAll(() => centre.close());

  it('a text that stays is on one of them, once', async () => {
    const desk = new BusyDesk(centre, 7);
    const staying: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      const title = `Лишається ${count}`;
      await publishNews(centre.payload, { title });
      staying.push(title);
      if (count === 5) await desk.open(6);
    }
    await centre.settled();
    const working = desk.work(EDITORS, CHANGES);
    let isWorking = true;
    const done = working.then(() => {
      isWorking = false;
    });
    let crawls = 0;
    do {
      const items = await crawlItems(centre, `/v1/items?limit=${1 + (crawls % 4)}`);
      const kept = items.filter(({ title }) => title.startsWith('Лишається'));
      expect(kept.map(({ title }) => title)).toEqual(staying.toReversed());
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      crawls += 1;
    } while (isWorking);
    await done;
  });
});

async function crawlItems(centre: HttpCentre, start: string): Promise<PartnerItem[]> {
  const all: PartnerItem[] = [];
  for (let address: string | null = start; address !== null; ) {
    const page = JSON.parse(await centre.read(address)) as { items: PartnerItem[]; next: string | null };
    all.push(...page.items);
    address = page.next;
  }
  return all;
}

/** The endpoint as a trusted partner asks it. */
async function askTrusted(centre: HttpCentre): Promise<Ask> {
  const { payload, releaseContext, settings, tail } = centre;
  const context = {
    db: payload.db,
    origin: settings.origin,
    installation: await readInstallation(payload.db),
    now: releaseContext.now,
    tail,
    pages: new SharedPages(),
    webhooks: partnerWebhooks(centre, openWebhookActions(centre)),
    search: { read: () => Promise.resolve({ kind: 'behind' } as const) },
  };
  return async (query) => {
    const read = readParameters(query, z.object(CHANGES_FIELDS));
    if (read.kind === 'problem') throw new Error(read.problem.detail);
    const { signal } = new AbortController();
    const request = {
      path: {},
      query: read.values,
      body: undefined,
      format: 'application/json',
      partner: TRUSTED,
      signal,
    };
    const answer = await listChanges.answer(context, request);
    if (answer.kind !== 'body') throw new Error(`Answered with ${answer.kind}`);
    return JSON.parse(answer.body) as ChangesReply;
  };
}

function seenBy(row: ReleaseRow, audience: Audience): PartnerItem[] {
  const view = viewFor(row, audience);
  return view.kind === 'published' || view.kind === 'embargoed' ? [presentPartnerItem(row, view)] : [];
}

function hasTag({ tags }: PartnerItem, name: string): boolean {
  return tags.some((tag) => tag.name === name);
}

function isRoadOrBridge(item: PartnerItem): boolean {
  return (hasTag(item, 'дороги') || hasTag(item, 'мости')) && !hasTag(item, 'школи');
}

function byId(items: Iterable<PartnerItem>): PartnerItem[] {
  return JSON.parse(JSON.stringify([...items].sort((a, b) => (a.id < b.id ? -1 : 1))));
}

async function allRows({ payload }: HttpCentre): Promise<ReleaseRow[]> {
  const { docs } = await payload.db.find({ collection: 'releases', where: {}, limit: 0, pagination: false });
  return docs.map(readReleaseRow);
}

async function publishedTitles({ payload, releaseContext }: HttpCentre): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'news',
    locale: 'uk',
    where: { _status: { equals: 'published' } },
    limit: 0,
    pagination: false,
  });
  return docs
    .filter((item) => String(item['embargoUntil'] ?? '') <= releaseContext.now())
    .map((item) => String(item['title']));
}
