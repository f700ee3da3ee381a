import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { describe, expect, it } from 'vitest';
import { isIndexed, listenToQueries } from '../support/database/mongo-queries.ts';
import { signIn } from '../support/desk-api.ts';
import { openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { publicAddresses } from '../support/public-addresses.ts';
import { makeWorld } from '../support/world.ts';

/** What editors ask for themselves, by columns and filters of their lists, is not among them: it may cost what it costs. */
describe.runIf(DATABASE === 'mongodb')('every query of the product on MongoDB', () => {
  it('has an index', { timeout: 300_000 }, async () => {
    const centre = await openHttpCentre();
    const db = centre.payload.db as unknown as MongooseAdapter;
    const { queries, stop } = listenToQueries(db);
    try {
      const world = await makeWorld(centre.payload);
      const admin = await signIn(centre, 'admin');
      await centre.payload.update({ collection: 'tags', id: world.tag.id, locale: 'uk', data: { name: 'Партнери' } });
      await centre.payload.update({ collection: 'news', id: world.onlyUk.id, data: { _status: 'draft' } });
      await centre.payload.delete({ collection: 'news', id: world.onlyEn.id });
      await centre.settled();
      for (const address of publicAddresses(['tag/partnerstvo', 'source/asociaciia-hromad'])) await centre.ask(address);
      for (const collection of [
        'news',
        'guides',
        'tags',
        'sources',
        'media',
        'documents',
        'users',
        'releases',
        'partners',
      ])
        for (const path of [`/api/${collection}?limit=10&draft=true`, `/api/${collection}/${world.main.id}`])
          await admin.send('GET', path);
      await admin.send('GET', `/api/news/versions?where[parent][equals]=${world.main.id}`);
      stop();
      const without = [];
      for (const query of queries.values()) if (!(await isIndexed(db, query))) without.push(query.shape);
      expect(queries.size).toBeGreaterThan(40);
      expect(without).toEqual([]);
    } finally {
      stop();
      await centre.close();
    }
  });
});
