import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOfItemId } from '../../src/log/reading/texts-of-item.ts';
import { findRecipients } from '../../src/push/readings/recipients.ts';
import { pruneAttempts } from '../../src/push/state/prune-attempts.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { notedAttempts } from '../support/push/push-attempts.ts';
import { openPushCentre, type PushCentre } from '../support/push/push-centre.ts';
import { openReceiver, type Receiver, status } from '../support/push/webhook-receiver.ts';

describe(`webhooks at the desk (${DATABASE})`, () => {
  let centre: PushCentre;
  let receiver: Receiver;

  beforeAll(async () => {
    centre = await openPushCentre({
      env: { NODE_ENV: 'production', PAYLOAD_SECRET: 'kX9-bright-harbour-42-lanterns-and-more' },
    });
    receiver = await openReceiver();
  });
  afterAll(() => Promise.all([centre.close(), receiver.close()]));

  it.each([
    ['http://partner.example/hook', 'https://'],
    ['https://10.0.0.5/hook', 'CALLBACK_ALLOW'],
    ['https://169.254.169.254/latest', 'CALLBACK_ALLOW'],
    ['https://user:password@partner.example/hook', 'password'],
    ['partner.example/hook', 'https://partner.example/hook'],
    ['https://partner.example:22/hook', 'port'],
    ['', 'address is needed'],
  ])('refuses %j and says why, in the language of the editor', async (address, words) => {
    const { payload } = centre;
    const said = async (language: 'uk' | 'en') => {
      const req = await createLocalReq({}, payload);
      req.i18n = { ...req.i18n, language };
      const partner = await payload.create({
        collection: 'partners',
        data: { name: 'Портал', requestsPerMinute: 600 },
      });
      const data = { partner: partner.id, address, status: 'active' as const };
      return payload.create({ collection: 'subscriptions', data, req }).then(
        () => 'saved',
        (cause: { data: { errors: { message: string }[] } }) =>
          cause.data.errors.map(({ message }) => message).join(' '),
      );
    };
    expect(await said('en')).toContain(words);
    expect(await said('uk')).toMatch(/[а-яіїєґ]{4}/);
  });

  it('tells its secret once, and never again', async () => {
    const made = await centre.subscribe('https://partner.example/hook');
    expect(made.newSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { payload } = centre;
    const stored = await payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'subscriptions',
      where: { id: { equals: made.id } },
    });
    expect(JSON.stringify(stored)).not.toContain(made.newSecret);
    const user = await payload.create({
      collection: 'users',
      data: { email: 'editor@visnyk.example', password: 'довгий-пароль-редактора-7', role: 'editor' },
    });
    const read = await payload.findByID({
      collection: 'subscriptions',
      id: made.id,
      user: { ...user, collection: 'users' },
      overrideAccess: false,
    });
    expect(read).not.toHaveProperty('secrets');
    expect(read.newSecret ?? null).toBeNull();
    const changed = await payload.update({ collection: 'subscriptions', id: made.id, data: { status: 'paused' } });
    expect(changed.newSecret ?? null).toBeNull();
  });

  it('is nothing for strangers and authors', async () => {
    const { payload } = centre;
    const author = await payload.create({
      collection: 'users',
      data: { email: 'author@visnyk.example', password: 'довгий-пароль-автора-7', role: 'author' },
    });
    for (const user of [null, { ...author, collection: 'users' as const }]) {
      await expect(payload.find({ collection: 'subscriptions', user, overrideAccess: false })).rejects.toThrow();
    }
    for (const collection of ['subscription-positions', 'push-attempts', 'takedowns'] as const)
      await expect(payload.find({ collection, overrideAccess: false })).rejects.toThrow();
  });
});

describe(`who got a text (${DATABASE})`, () => {
  it('tells who has it, who has not, and who confirmed that it was withdrawn', async () => {
    const centre = await openPushCentre();
    const [well, failing, late] = await Promise.all([openReceiver(), openReceiver(), openReceiver()]);
    failing.answer(status(500));
    const { payload } = centre;
    await centre.subscribe(`${well.url}/well`);
    await centre.subscribe(`${failing.url}/failing`);
    const english = await centre.subscribe(`${well.url}/english`, { languages: ['en'] });
    const worker = await centre.openWorker();
    const { id } = await publishNews(payload, { title: 'Відкличуть' });
    await centre.work(worker);
    await centre.subscribe(`${late.url}/late`);
    const [row] = await rowsOfItemId(payload.db, 'news', String(id));
    const reading = async () => {
      const { recipients, takedowns } = await findRecipients(payload.db, await centre.subscriptions(), row?.key ?? '');
      const name = (address: string) => new URL(address).pathname.slice(1);
      const addressOf = new Map(recipients.map(({ subscription }) => [subscription.id, name(subscription.address)]));
      return {
        reached: Object.fromEntries(
          recipients.map((one) => [name(one.subscription.address), `${one.event} ${one.status}`]),
        ),
        confirmed: takedowns.map(
          (one) => `${addressOf.get(one.subscription)} ${one.confirmedAt === null ? 'owed' : 'yes'}`,
        ),
      };
    };
    expect(await reading()).toEqual({
      reached: { well: 'published delivered', failing: 'published failing', late: 'published before' },
      confirmed: [],
    });
    await payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
    await centre.work(worker);
    const { reached, confirmed } = await reading();
    expect(reached).toEqual({
      well: 'withdrawn delivered',
      failing: 'withdrawn failing',
      late: 'withdrawn delivered',
    });
    expect(confirmed.toSorted()).toEqual(['failing owed', 'late yes', 'well yes']);
    expect(await notedAttempts(payload.db, `webhook:${english.id}`)).toEqual([]);

    const month = new Date(Date.parse(centre.clock.now()) + 1_000).toISOString();
    expect(await pruneAttempts(payload.db, month, new AbortController().signal)).toBeGreaterThan(0);
    expect((await payload.db.count({ collection: 'push-attempts', where: {} })).totalDocs).toBe(0);
    expect((await reading()).confirmed).toHaveLength(3);
    await worker.close();
    await Promise.all([centre.close(), well.close(), failing.close(), late.close()]);
  });
});
