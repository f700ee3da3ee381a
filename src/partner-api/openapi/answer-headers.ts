import type { Header, Reference } from './openapi-types.ts';

/** Headers of our answers that a client can act on. */
export const HEADERS = {
  'X-Request-Id': {
    description:
      'Names this request when you write to us; yours, if you sent one of 1–64 letters, digits, `_` and `-`.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
  },
  'RateLimit-Policy': {
    description: 'How much may be asked: `"partner";q=600;w=60` is 600 requests in 60 seconds.',
    schema: { type: 'string' },
  },
  RateLimit: {
    description: 'What is left of it: `"partner";r=598;t=60` is 598 requests, all of them again in 60 seconds.',
    schema: { type: 'string' },
  },
  ETag: {
    description: 'Strong, one for each content coding. Send it back in `If-None-Match`: 304 where nothing has changed.',
    schema: { type: 'string' },
  },
  'Retry-After': {
    description: 'Seconds to wait before asking again.',
    schema: { type: 'string', pattern: '^[0-9]+$' },
  },
  'WWW-Authenticate': { description: '`Bearer`: how a key is sent.', schema: { type: 'string' } },
} as const satisfies Record<string, Header>;

type HeaderName = keyof typeof HEADERS;

const ALWAYS: readonly HeaderName[] = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit'];

/** References to what an answer of this status carries. */
export function headersFor(status: number, isTagged: boolean): Record<string, Reference> {
  const names: HeaderName[] = [...ALWAYS];
  if (isTagged) names.push('ETag');
  if (status === 429 || status === 503) names.push('Retry-After');
  if (status === 401) names.push('WWW-Authenticate');
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
