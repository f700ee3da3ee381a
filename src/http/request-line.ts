import { type RouteClass, routeClassOf } from '../metrics/route-class.ts';

/** What is logged of a request where a press centre asks for it. */
export interface RequestLine {
  msg: 'request';
  method: string;
  route: RouteClass;
  /** Without its query; null where an address can hold a secret: links to a draft, or to set a password. */
  path: string | null;
  status: number;
  /** To the end of its answer. */
  ms: number;
  /** What the answer says it is called, so that other lines about it are found. */
  requestId: string | null;
}

const CLOSED: ReadonlySet<RouteClass> = new Set(['admin', 'desk-api']);

/** A request and its answer in a line, which names nobody. */
export function requestLine(
  { method = 'GET', url = '' }: { method?: string | undefined; url?: string | undefined },
  { status, ms, requestId }: { status: number; ms: number; requestId: string | null },
): RequestLine {
  const route = routeClassOf(url);
  const path = url.split('?', 1)[0] ?? '';
  const isSecret = CLOSED.has(route) || path.startsWith('/preview/');
  return { msg: 'request', method, route, path: isSecret ? null : path, status, ms: rounded(ms), requestId };
}

const named = new WeakMap<object, string>();

/** Notes what a request is called, for its line: an answer's prepared headers are not kept by the answer. */
export function nameRequest(res: object, requestId: string): void {
  named.set(res, requestId);
}

export function nameOfRequest(res: object): string | null {
  return named.get(res) ?? null;
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
