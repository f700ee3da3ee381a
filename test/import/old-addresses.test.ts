import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressKey, keysFor } from '../../src/old-addresses/address-keys.ts';
import { publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { importFiles, ndjson } from './import-stage.ts';

describe('the key of an old address', () => {
  it.each([
    ['https://old.example/news/vesna', '/news/vesna'],
    ['http://www.old.example/en/News/Vesna/?page=3', '/news/vesna'],
    ['https://m.old.example/uk/news/vesna.amp', '/news/vesna'],
    ['/news//vesna/amp?utm_source=x#a', '/news/vesna'],
    ['/news/%D0%92%D0%B5%D1%81%D0%BD%D0%B0', '/news/весна'],
    ['/index.php?ID=7&page=2&cat=3', '/index.php?cat=3&id=7'],
    ['/?p=5', '/?p=5'],
    ['/100%', '/100%'],
    ['https://old.example/', null],
    ['/en/?page=2', null],
    ['http://[', null],
  ])('%s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('is looked for without its query as well', () => {
    expect(keysFor('/news/vesna?a=1')).toEqual(['/news/vesna?a=1', '/news/vesna']);
    expect(keysFor('/?p=5')).toEqual(['/?p=5']);
  });
});

describe(`old addresses of what was imported (${DATABASE})`, () => {
  let centre: HttpCentre;
  const leadsTo = async (path: string) => {
    const { status, headers } = await centre.ask(path);
    return status === 301 ? headers['location'] : status;
  };

  beforeAll(async () => {
    centre = await openHttpCentre();
    await publishNews(centre.payload, { title: 'Своя' });
    const text = { body: '<p>Текст про воду.</p>', date: '2019-01-01' };
    const { reported } = await importFiles(centre, {
      'a.ndjson': ndjson(
        {
          ...text,
          id: '1',
          number: 50,
          title: 'Весна у громаді',
          address: 'https://old.example/articles/vesna',
          addresses: ['/?p=50', '/post.php?id=50', '/news/50'],
        },
        {
          ...text,
          id: '2',
          translationOf: '1',
          title: 'Spring in the hromada',
          body: '<p>On water.</p>',
          address: 'https://old.example/en/articles/spring',
        },
        {
          ...text,
          id: '3',
          title: 'Літо у громаді',
          address: '/articles/vesna',
          addresses: ['/news/1', '/articles/Літо'],
        },
        { id: '4', title: 'Чернетка без дати', body: '<p>Не для всіх.</p>', address: '/articles/chernetka' },
      ),
    });
    expect(reported).toEqual([
      'a.ndjson, line 3: its old address https://old.example/articles/vesna is that of another text here → it leads there',
      'a.ndjson, line 3: its old address https://old.example/news/1 is that of another text here → it leads there',
      'a.ndjson, line 4: it has no date → saved as a draft',
    ]);
    await centre.settled();
  });
  afterAll(() => centre.close());

  it.each([
    ['/articles/vesna', '/news/50'],
    ['/articles/vesna?page=2', '/news/50'],
    ['/articles/vesna.amp', '/news/50'],
    ['/articles/vesna?fbclid=1', '/news/50'],
    ['/en/articles/vesna', '/en/news/50'],
    ['/articles/spring', '/en/news/50'],
    ['/en/articles/spring?amp=1', '/en/news/50'],
    ['/post.php?id=50', '/news/50'],
    ['/?p=50', '/news/50'],
    ['/articles/%D0%9B%D1%96%D1%82%D0%BE', '/news/51'],
    ['/en/articles/%D0%9B%D1%96%D1%82%D0%BE', '/news/51'],
  ])('%s leads to %s for ever', async (old, address) => {
    expect(await leadsTo(old)).toBe(address);
  });

  it('a slash or a capital too many leads there in two steps', async () => {
    expect(await leadsTo('/Articles/Vesna/')).toBe('/articles/vesna');
  });

  it.each(['/articles/autumn', '/post.php?id=51', '/articles/chernetka'])('%s is nothing', async (old) => {
    expect(await leadsTo(old)).toBe(404);
  });

  it('what is ours stays ours', async () => {
    expect(await leadsTo('/news/50')).toBe(200);
    expect(await leadsTo('/news/1')).toBe(200);
    expect(await leadsTo('/?p=51')).toBe(200);
    expect((await centre.ask('/articles/vesna', { method: 'POST' })).status).toBe(405);
  });

  it('of a withdrawn text leads to where it says so', async () => {
    const [item] = (await centre.payload.find({ collection: 'news', where: { number: { equals: 51 } } })).docs;
    await centre.payload.update({ collection: 'news', id: item?.id ?? 0, locale: 'uk', data: { _status: 'draft' } });
    await centre.settled();
    expect(await leadsTo('/articles/%D0%9B%D1%96%D1%82%D0%BE')).toBe('/news/51');
    expect(await leadsTo('/news/51')).toBe(410);
  });
});
