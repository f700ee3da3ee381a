/** Every problem the API can answer with, by the name that ends its `type`; the list grows and nothing leaves it. */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request could not be read' },
  'bad-parameter': { status: 400, title: 'A parameter is wrong' },
  'bad-cursor': { status: 400, title: 'The cursor leads nowhere' },
  'key-in-query': { status: 400, title: 'A key does not belong into an address' },
  'bad-key': { status: 401, title: 'The key is not valid' },
  'key-needed': { status: 401, title: 'This needs a key' },
  'not-yours': { status: 403, title: 'This key may not do that' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'not-acceptable': { status: 406, title: 'There is no such format' },
  'too-many-keys': { status: 409, title: 'There are two keys already' },
  'too-many-subscriptions': { status: 409, title: 'There are enough subscriptions already' },
  withdrawn: { status: 410, title: 'The text was withdrawn' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'query-too-long': { status: 414, title: 'The query is too long' },
  'bad-media-type': { status: 415, title: 'The body has the wrong type' },
  'bad-body': { status: 422, title: 'The body says something wrong' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'server-error': { status: 500, title: 'Something went wrong here' },
  busy: { status: 503, title: 'Too busy just now' },
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
