/** What kinds of addresses are told apart: few, so that whoever makes addresses up makes no series up. */
export const ROUTE_CLASSES = [
  'feed',
  'page',
  'search',
  'api',
  'account',
  'hub',
  'media',
  'asset',
  'admin',
  'desk-api',
  'operations',
] as const;
export type RouteClass = (typeof ROUTE_CLASSES)[number];

const PREFIXES: readonly (readonly [string, RouteClass])[] = [
  ['/v1/account', 'account'],
  ['/v1', 'api'],
  ['/media', 'media'],
  ['/admin', 'admin'],
  ['/_next', 'admin'],
  ['/api', 'desk-api'],
  ['/websub', 'hub'],
  ['/search', 'search'],
  ['/en/search', 'search'],
  ['/cards', 'asset'],
  ['/fonts', 'asset'],
  ['/healthz', 'operations'],
  ['/readyz', 'operations'],
  ['/metrics', 'operations'],
];
const FEED = /^\/feeds\/.+\.(?:rss|atom|json|opml)(?:\?|$)|^\/feeds\/\w+\.opml/;
const FILE = /^\/[\w-]+\.\w+(?:\?|$)/;

/** The kind of an address as a request has it, with or without its query. */
export function routeClassOf(address: string): RouteClass {
  if (address.startsWith('/feeds/')) return FEED.test(address) ? 'feed' : 'page';
  const found = PREFIXES.find(([prefix]) => address.startsWith(prefix) && endsAt(address, prefix.length));
  if (found !== undefined) return found[1];
  return FILE.test(address) ? 'asset' : 'page';
}

/** Whether a prefix ends where a part of the path does. */
function endsAt(address: string, length: number): boolean {
  const next = address[length];
  return next === undefined || next === '/' || next === '?';
}
