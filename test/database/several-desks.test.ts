import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectLogToAgree } from '../support/agreement.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { signIn } from '../support/desk-api.ts';
import { askChanges } from '../support/follow-changes.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { Mirror } from '../support/mirror.ts';
import { DATABASE, freshDatabaseUrl } from '../support/press-centre.ts';
import { workAtDesk } from './editors-storm.ts';

/** By hand: STORM_ACTS=100. */
const ACTS = Number(process.env['STORM_ACTS'] ?? 10);

/** Two desks with two editors each, two that serve the public, and a worker, on one database. */
describe.runIf(DATABASE === 'mongodb')('several processes on one database', { timeout: 1_200_000 }, () => {
  let folder: string;
  let centres: HttpCentre[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-several-'));
    const databaseUrl = freshDatabaseUrl(folder);
    centres = [];
    const roles = ['admin', 'admin', 'public', 'public', 'worker'] as const;
    for (const [index, role] of roles.entries())
      centres.push(await openHttpCentre({ folder, databaseUrl, role, isKept: index > 0, env: { LOG_LEVEL: 'warn' } }));
  });
  afterAll(async () => {
    for (const centre of [...centres].reverse()) await centre.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(`four editors do ${ACTS} things each: nobody sees an error, and content, log, feeds and partners agree`, async () => {
    const [desk, otherDesk, site, otherSite] = centres as [HttpCentre, HttpCentre, HttpCentre, HttpCentre];
    const users = [];
    for (let count = 0; count < 4; count += 1)
      users.push(await signIn(count % 2 === 0 ? desk : otherDesk, 'admin', `editor-${count}@visnyk.example`));
    const room = { items: [(await publishNews(desk.payload, { title: 'Перша' })).id], tags: [] as (number | string)[] };
    for (const tag of ['дороги', 'мости', 'школи']) room.tags.push((await makeTag(desk.payload, tag)).id);
    const stop = new AbortController();
    const mirrors = [site, otherSite].map(
      (centre, seed) => new Mirror((query) => askChanges(centre, query), { filter: '', seed }),
    );
    const following = Promise.all(mirrors.map((mirror) => mirror.follow(stop.signal)));
    const faults = await Promise.all(users.map((user, seed) => workAtDesk(user, room, { acts: ACTS, seed })));
    for (const centre of centres) await centre.settled();
    stop.abort();
    await following;
    expect(faults.flat()).toEqual([]);
    await expectLogToAgree(desk);
    const { docs } = await desk.payload.find({ collection: 'news', limit: 10_000, depth: 0, select: { number: true } });
    expect(new Set(docs.map(({ number }) => number)).size).toBe(docs.length);
    const rows = await desk.payload.db.find<Record<string, unknown> & { id: string }>({
      collection: 'releases',
      where: { change: { not_equals: 'withdrawn' } },
      limit: 0,
      pagination: false,
    });
    const known = rows.docs.map((row) => String(row['key'])).sort();
    for (const mirror of mirrors) expect([...mirror.items.keys()].sort()).toEqual(known);
    const feeds = await Promise.all(
      [site, otherSite, desk, otherDesk].map((centre) => centre.read('/feeds/uk/all.atom')),
    );
    expect(new Set(feeds).size).toBe(1);
  });

  it('tell each other of a text, and of what stands on every page', async () => {
    const [desk, , site] = centres as [HttpCentre, HttpCentre, HttpCentre];
    await site.read('/feeds/uk/all.atom');
    await publishNews(desk.payload, { title: 'Щойно з іншого процесу' });
    await expect.poll(() => site.read('/feeds/uk/all.atom')).toContain('Щойно з іншого процесу');
    await desk.payload.updateGlobal({ slug: 'site-settings', locale: 'uk', data: { name: 'Інша назва' } });
    await expect.poll(() => site.read('/feeds/uk/all.atom')).toContain('Інша назва');
  });
});
