import { FEED_FORMATS } from '../../src/feeds/feed-document.ts';
import { KIND_CHANNELS } from '../../src/publication/channels.ts';
import { REGIONS } from '../../src/publication/regions.ts';
import { LOCALES } from '../../src/publication/release.ts';
import { ORIGIN } from './press-centre.ts';

/**
 * Addresses at which something public could be told, known or guessed: pages, feeds of these channels besides the fixed ones, the
 * first dozen numbers, the desk's API, the partners'. None of `/metrics`, whose numbers are of the machine.
 */
export function publicAddresses(channels: readonly string[]): string[] {
  const feeds = ['all', ...Object.values(KIND_CHANNELS), ...REGIONS.slice(0, 2).map(([code]) => `region/${code}`)];
  return [
    ...PAGES,
    ...LOCALES.flatMap((locale) =>
      [...feeds, ...channels, 'query'].flatMap((channel) => [
        `/feeds/${locale}/${channel}`,
        ...FEED_FORMATS.map((format) => `/feeds/${locale}/${channel}.${format}`),
      ]),
    ),
    ...channels.filter((channel) => channel.includes('/')).flatMap(pagesOf),
    ...Array.from({ length: 12 }, (_, number) => number).flatMap((number) =>
      ['news', 'guides'].flatMap((type) => [`/${type}/${number}`, `/en/${type}/${number}`]),
    ),
    ...['news', 'guides', 'tags', 'sources', 'media', 'documents', 'users', 'releases'].flatMap((collection) => [
      `/api/${collection}`,
      `/api/${collection}/1`,
      `/api/${collection}/versions`,
      `/api/${collection}?draft=true&depth=2&limit=0`,
      `/api/${collection}/count`,
    ]),
    ...PARTNERS,
  ];
}

/** Addresses of ours that an answer names. */
export function addressesIn(text: string): string[] {
  const named = text.replaceAll('\\/', '/').matchAll(/["(\s,>](https:\/\/visnyk\.example[^"\s<>,)]*)/g);
  return [...named].flatMap(([, url = '']) => (url.startsWith(ORIGIN) ? [pathOf(url)] : []));
}

/** As a client asks for it: what a fragment names stands in the same answer. */
function pathOf(url: string): string {
  const [path = ''] = url.slice(ORIGIN.length).split('#');
  return (path || '/').replaceAll('&amp;', '&');
}

const PAGES = [
  '/',
  '/en',
  '/?page=2',
  ...Object.values(KIND_CHANNELS).flatMap((channel) => [`/${channel}`, `/en/${channel}`, `/${channel}?region=UA-05`]),
  ...['/tags', '/sources', '/archive/2026', '/archive/2026/12'].flatMap((path) => [path, `/en${path}`]),
  '/feeds',
  '/en/feeds',
  '/feeds/uk.opml',
  '/feeds/en.opml',
  '/robots.txt',
  '/healthz',
  '/readyz',
  '/sitemap.xml',
  '/admin/create-first-user',
  '/api/access',
  '/api/users/me',
  '/api/users/init',
  '/nothing',
  '/media/images/',
];

const PARTNERS = ['items', 'items.ndjson', 'items.ninjs', 'items.jsonfeed', 'guides', 'tags', 'sources', 'feeds']
  .map((list) => `/v1/${list}`)
  .concat([
    '/v1/changes',
    '/v1/changes?after=now',
    '/v1/changes?limit=1',
    '/v1/changes?kind=digest',
    `/v1/items?q=${encodeURIComponent('текст')}`,
    '/v1/sandbox/changes',
    '/v1/account',
  ]);

function pagesOf(channel: string): string[] {
  const [kind = '', name = ''] = channel.split('/');
  return [`/${kind}s/${name}`, `/en/${kind}s/${name}`];
}
