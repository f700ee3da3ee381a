/**
 * Every problem the API can answer with, by the name that ends its `type`; the list grows and nothing leaves it. A title begins with the
 * usual term, the one that people search for: what a program goes by is the type.
 */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'Bad request' },
  'bad-parameter': { status: 400, title: 'Invalid parameter' },
  'bad-cursor': { status: 400, title: 'Invalid cursor' },
  'key-in-query': { status: 400, title: 'API key in query string' },
  'bad-key': { status: 401, title: 'Invalid API key' },
  'key-needed': { status: 401, title: 'Missing API key' },
  'not-yours': { status: 403, title: 'Insufficient permissions' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'not-acceptable': { status: 406, title: 'Not acceptable: no such format' },
  'too-many-keys': { status: 409, title: 'Too many API keys' },
  'too-many-subscriptions': { status: 409, title: 'Too many subscriptions' },
  'subscription-exists': { status: 409, title: 'Subscription already exists' },
  'still-under-way': { status: 409, title: 'Request in progress' },
  withdrawn: { status: 410, title: 'Gone: withdrawn' },
  'body-too-large': { status: 413, title: 'Request body too large' },
  'query-too-long': { status: 414, title: 'Query string too long' },
  'bad-media-type': { status: 415, title: 'Unsupported media type' },
  'bad-body': { status: 422, title: 'Invalid request body' },
  'idempotency-key-reused': { status: 422, title: 'Idempotency key reused' },
  'too-many-requests': { status: 429, title: 'Rate limit exceeded' },
  'server-error': { status: 500, title: 'Internal server error' },
  busy: { status: 503, title: 'Service unavailable' },
} as const;

export type ProblemName = keyof typeof PROBLEMS;

/** What went wrong with a request, for its sender (RFC 9457): what is wrong, and what to do. */
export interface ApiProblem {
  name: ProblemName;
  detail: string;
  /** The parameter, or the member of the body, that is at fault. */
  parameter?: string;
  retryAfterSeconds?: number;
  /** Methods the address takes, for 405. */
  allow?: readonly string[];
  /** Further members, such as what is left of a withdrawn text. */
  members?: Readonly<Record<string, unknown>>;
}

/** A problem with one parameter. */
export function badParameter(parameter: string, detail: string): ApiProblem {
  return { name: 'bad-parameter', detail, parameter };
}
