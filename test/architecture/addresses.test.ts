import { readFile } from 'node:fs/promises';
import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/composition/app.ts';
import { openGate, openTail, publicContext } from '../../src/composition/app-context.ts';
import { openWebSub } from '../../src/composition/open-websub.ts';
import { FeedAudience } from '../../src/http/audience/feed-audience.ts';
import { ResponseCache } from '../../src/http/cache/response-cache.ts';
import { HotAnswers } from '../../src/http/partner-api/hot-answers.ts';
import { KeptCards } from '../../src/http/site/cards/kept-cards.ts';
import { openTestCentre, type TestCentre } from '../support/press-centre.ts';
import { openSearch } from '../support/search.ts';

const DOCUMENT = new URL('../../docs/addresses.md', import.meta.url);
/** Rooms whose insides belong to somebody else; what is registered below them is documented with them. */
const ROOMS = ['/admin', '/api', '/_next'];

describe('docs/addresses.md', () => {
  let centre: TestCentre;
  let registered: string[];
  let documented: string[];

  beforeAll(async () => {
    // With all that is registered only where it was set up.
    centre = await openTestCentre({ env: { SECURITY_CONTACT: 'security@example.org', INDEXNOW_KEY: 'abcd-1234' } });
    const cache = new ResponseCache({ stamp: () => ({ seq: 0, epoch: '' }), isCurrent: () => true }, 1);
    const context = publicContext(centre, 'test');
    const gate = openGate(centre);
    const app = createApp(centre, cache, new FeedAudience(), {
      admin: () => Promise.resolve(),
      isPublic: true,
      context,
      tail: openTail(centre, { head: 0, publicHead: 0 }, AbortSignal.abort()),
      websub: openWebSub(centre, context, cache),
      gate,
      hot: new HotAnswers(cache, gate),
      search: openSearch(centre),
      cards: new KeptCards(centre.folder),
      signal: new AbortController().signal,
    });
    registered = unique(pathsOf(app).map(asDocumented));
    documented = unique(addressesIn(await readFile(DOCUMENT, 'utf8')));
  });
  afterAll(() => centre.close());

  it('names every address the server answers', () => {
    expect(registered.length).toBeGreaterThan(20);
    expect(registered.filter((address) => !documented.includes(address))).toEqual([]);
  });

  it('names no address that it does not answer', () => {
    expect(documented.filter((address) => !registered.includes(address))).toEqual([]);
  });
});

/** A router's layers, as far as they tell the paths they were registered with. */
interface Layer {
  route?: { path: string | string[] };
  handle?: { stack?: Layer[] };
}

function pathsOf(app: Express): string[] {
  const router = (app as unknown as { router: { stack: Layer[] } }).router;
  const walk = (layers: Layer[]): string[] =>
    layers.flatMap(({ route, handle }) => (route === undefined ? walk(handle?.stack ?? []) : [route.path].flat()));
  return walk(router.stack);
}

/** `/tags/:slug` → `/tags/{slug}`; `/admin/*path` → `/admin`; an address in any format, and a query in any language, is one. */
function asDocumented(path: string): string {
  const room = ROOMS.find((known) => path === known || path.startsWith(`${known}/`));
  return (
    room ??
    path
      .replace('{.:extension}', '')
      .replace(/[:*](\w+)/g, '{$1}')
      .replace(/^\/feeds\/(uk|en)\/query(\.\w+)?$/, '/feeds/{locale}/query')
  );
}

/** The addresses in the first columns of the tables, without the extensions of a feed's formats. */
function addressesIn(markdown: string): string[] {
  const cells = markdown.split('\n').flatMap((line) => /^\| (`\/.*?) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`(\/[^`]*)`/g)].map(([, address = '']) => asDocumented(asRegistered(address))),
  );
}

/** Without what stands behind the `?`; archives and saved feeds are registered as the names of feeds they are, in any format. */
function asRegistered(address: string): string {
  return address
    .replace(/\?.*$/, '')
    .replace(/(?<=\})\.(?:rss|atom|json)$/, '')
    .replace(/^\/feeds\/\{locale\}\/(saved\/\{slug\}|\{channel\}\/archive\/\{week\})$/, '/feeds/{locale}/{channel}');
}

function unique(list: string[]): string[] {
  return [...new Set(list)].sort();
}
