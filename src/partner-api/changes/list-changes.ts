import { z } from 'zod';
import { audienceOf } from '../audience.ts';
import { type ApiContext, type ApiRequest, type ApiResponse, defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import type { ApiProblem } from '../problems.ts';
import { readSelection, SELECTION_FIELDS, selectionAsked, tooManyValues } from '../selection-parameters.ts';
import { wholeNumber } from '../whole-number.ts';
import { readChanges } from './changes-page.ts';
import { CHANGES_SCHEMA } from './changes-schema.ts';
import { writeCursor } from './cursor.ts';
import { NOW, readStart } from './start-point.ts';
import { writePage } from './write-page.ts';

/** Changes a request gets unless it asks for more or fewer. */
export const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
const MAX_WAIT_SECONDS = 30;
/** When to come again where too many wait. */
const BUSY_SECONDS = 5;

/** What `/v1/changes` takes, and the sandbox with it. */
export const CHANGES_FIELDS = {
  after: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The `cursor` of the last answer, or of the last entry dealt with. Absent: from the beginning. `now`: from now on.',
    ),
  limit: wholeNumber(1, MAX_LIMIT)
    .optional()
    .describe(`Changes at once, 1 to ${MAX_LIMIT}; ${DEFAULT_LIMIT} unless told.`),
  wait: wholeNumber(0, MAX_WAIT_SECONDS)
    .optional()
    .describe(`Seconds to wait for a change where there is none yet, 0 to ${MAX_WAIT_SECONDS}; 0 unless told.`),
  ...SELECTION_FIELDS,
};

const QUERY = z.object(CHANGES_FIELDS);
/** The values of those fields, read. */
export type ChangesQuery = z.infer<typeof QUERY>;

const DESCRIPTION = `Every text that changed since a cursor, once, in its latest state: withdrawals, and texts that left what the
filter asks for, included. Keep the answer's \`cursor\` when you have stored what came with it, and send it as \`after\`; while
\`hasMore\` is true there is more at once. Nothing is lost however long you are away, and a cursor never expires.

\`published\`, \`revised\` and \`embargoed\` bring the text as it is now: store it over whatever you hold under its \`id\`, known or not.
\`withdrawn\` takes it back: delete it. \`removed\` says that it is no longer among the texts asked for: delete it from what the filter
fills. Both may name a text that you never had: then there is nothing to do. What happened before the latest state is not told: a text
that was published and corrected while you were away comes as \`revised\` alone.

A tag or a source that was renamed, or merged into another, is followed under all its names. A merge brings the other's texts from
then on; for the earlier ones start again. Start again, too, when you change the filter, or are given sight of embargoed texts.`;

/** `GET /v1/changes`. */
export const listChanges = defineEndpoint<ChangesQuery>({
  method: 'GET',
  path: '/v1/changes',
  id: 'listChanges',
  group: 'Changes',
  summary: 'What has changed',
  description: DESCRIPTION,
  access: 'anyone',
  isShared: true,
  sharedAt: quietAt,
  query: QUERY,
  pathParameters: {},
  success: {
    status: 200,
    description: 'What has changed, oldest first.',
    formats: [{ mediaType: JSON_TYPE, schema: CHANGES_SCHEMA }],
  },
  problems: ['bad-cursor', 'busy'],
  answer: answerChanges,
});

/** For whoever has heard everything and does not wait: where the log ends. Others are answered for themselves. */
function quietAt({ tail, installation }: ApiContext, { after, wait = 0 }: ChangesQuery): string | null {
  if (after === undefined || wait > 0) return null;
  const end = tail.headFor('everyone');
  if (after !== NOW && after !== writeCursor({ installation, seq: end })) return null;
  return String(end);
}

async function answerChanges(context: ApiContext, request: ApiRequest<ChangesQuery>): Promise<ApiResponse> {
  const start = await readStart(context, request.partner, request.query.after);
  if (start.kind === 'problem') return start;
  const problem = await problemOfNames(context, request);
  if (problem !== null) return { kind: 'problem', problem };
  const listening = await listen(context, request, start.seq);
  if (listening.kind === 'page')
    return { kind: 'body', status: 200, contentType: JSON_TYPE, body: listening.body, dependsOn: [] };
  const detail = 'Too many wait for changes just now. Come again later, or ask without “wait”.';
  return { kind: 'problem', problem: { name: 'busy', detail, retryAfterSeconds: BUSY_SECONDS } };
}

/** Looks, and waits where there is nothing to see, until there is or the time is up; what it has looked at it never looks at again. */
async function listen(
  { db, tail, pages, installation }: ApiContext,
  { query, partner, signal }: ApiRequest<ChangesQuery>,
  start: number,
): Promise<{ kind: 'page'; body: string } | { kind: 'full' }> {
  const { limit = DEFAULT_LIMIT, wait = 0 } = query;
  const until = performance.now() + wait * 1000;
  const selection = selectionAsked(query);
  const audience = audienceOf(partner);
  const cursorOf = (seq: number) => writeCursor({ installation, seq });
  const key = `${audience} ${JSON.stringify(selection)}`;
  for (let after = start; ; ) {
    if (after < tail.headFor(audience)) {
      const asked = { selection, audience, after, limit, cursorOf };
      const write = async () => writePage(await readChanges(db, tail, asked), cursorOf);
      const page = await pages.get(tail.head, `${after} ${limit} ${key}`, write);
      if (page.hasNews) return { kind: 'page', body: page.body };
      after = page.upTo;
    }
    const timeoutMs = until - performance.now();
    if (timeoutMs > 0 && tail.isFull) return { kind: 'full' };
    const end = timeoutMs > 0 ? await tail.wait({ key, selection, audience, after }, { timeoutMs, signal }) : QUIET;
    after = end.upTo ?? after;
    if (end.kind === 'quiet')
      return { kind: 'page', body: writePage({ changes: [], upTo: after, hasMore: false }, cursorOf).body };
  }
}

const QUIET = { kind: 'quiet', upTo: null } as const;

/**
 * Whoever begins with a tag that does not exist gets a problem, and does not wait for ever for what never comes. Whoever follows it already
 * is not: it may have gone, and what left it is still to be heard of.
 */
async function problemOfNames(
  { db }: ApiContext,
  { query, partner }: ApiRequest<ChangesQuery>,
): Promise<ApiProblem | null> {
  if (query.after !== undefined && query.after !== NOW) return tooManyValues(query);
  const read = await readSelection(db, query, audienceOf(partner));
  return read.kind === 'problem' ? read.problem : null;
}
