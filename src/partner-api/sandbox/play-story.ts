import { z } from 'zod';
import { pause } from '../../concurrency/pause.ts';
import { changeEntry } from '../../presenters/change-entry.ts';
import type { Selection } from '../../publication/selection.ts';
import type { ChangesPage } from '../changes/changes-page.ts';
import { CHANGES_SCHEMA } from '../changes/changes-schema.ts';
import { writeCursor } from '../changes/cursor.ts';
import { CHANGES_FIELDS, type ChangesQuery, DEFAULT_LIMIT } from '../changes/list-changes.ts';
import { startAt } from '../changes/start-point.ts';
import { writePage } from '../changes/write-page.ts';
import { type ApiContext, type ApiRequest, type ApiResponse, defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import { type ApiProblem, badParameter } from '../problems.ts';
import { selectionAsked, tooManyValues } from '../selection-parameters.ts';
import { STORY } from './story.ts';
import { OTHER_TAG, STORY_TAG } from './story-items.ts';

/** The sandbox's cursors are its own: those of a press centre mean nothing here, and the other way round. */
const SANDBOX_INSTALLATION = '5a4db07e-0000-4000-8000-000000000000';
const TAGS = [STORY_TAG.slug, OTHER_TAG.slug];
const HEAD = STORY.at(-1)?.rows.at(-1)?.seq ?? 0;

const DESCRIPTION = `A short story that is always the same, in the shapes of \`/v1/changes\`, with cursors of its own. Every answer is the
next step, as if you had asked right after it; \`hasMore\` is true until the end, and from there on nothing happens. It is told as
to a trusted partner, and without a filter of your own to a follower of \`tag=zrazok\`:

1. publish: \`published\`, the Ukrainian text about the library
2. correct: \`revised\`, \`item.correction\` says what was wrong, \`item.updatedAt\` moves
3. minor edit: \`revised\` with \`isMinor\`, \`item.updatedAt\` stays
4. translate: \`revised\` with \`isMinor\` (the Ukrainian text names its translation), then \`published\`, the English text
5. embargo: \`embargoed\`, the text about the budget, with \`item.embargoedUntil\`; without a key you would not hear of it
6. release: \`published\`, the same \`id\`, \`item.embargoedUntil\` is null: the minute has come
7. withdraw: \`withdrawn\` twice, the library in both languages
8. move out of the filter: \`removed\`, the budget has lost the tag

A mirror that does as it is told holds nothing in the end. With \`limit=1\` steps of two changes come in two answers. All dates lie in
March 2026, and all addresses at \`sandbox.example\`, which leads nowhere.`;

const QUERY = z.object(CHANGES_FIELDS);

/** `GET /v1/sandbox/changes`. */
export const playStory = defineEndpoint<ChangesQuery>({
  method: 'GET',
  path: '/v1/sandbox/changes',
  id: 'playStory',
  group: 'Sandbox',
  summary: 'A story to test a client with',
  description: DESCRIPTION,
  access: 'anyone',
  query: QUERY,
  pathParameters: {},
  success: {
    status: 200,
    description: 'The next step.',
    formats: [{ mediaType: JSON_TYPE, schema: CHANGES_SCHEMA }],
  },
  problems: ['bad-cursor'],
  answer: answerStep,
});

async function answerStep(_context: ApiContext, { query, signal }: ApiRequest<ChangesQuery>): Promise<ApiResponse> {
  const ends = { now: HEAD, followed: HEAD, read: () => Promise.resolve(HEAD), gaps: [] };
  const start = await startAt(ends, SANDBOX_INSTALLATION, query.after);
  if (start.kind === 'problem') return start;
  const problem = tooManyValues(query) ?? unknownTag(query);
  if (problem !== null) return { kind: 'problem', problem };
  const page = stepAfter(start.seq, selectionOf(query), query.limit ?? DEFAULT_LIMIT);
  const isOver = page.upTo >= HEAD && page.changes.length === 0;
  // A client that waits for what never comes is held as it would be, and does not ask again and again.
  if (isOver && start.seq >= HEAD) await pause((query.wait ?? 0) * 1000, signal);
  return { kind: 'body', status: 200, contentType: JSON_TYPE, body: writePage(page, cursorOf).body };
}

/** The rest of the step that comes after a position, as far as it concerns the follower. */
function stepAfter(after: number, selection: Selection, limit: number): ChangesPage {
  const step = STORY.find(({ rows }) => (rows.at(-1)?.seq ?? 0) > after);
  const changes = (step?.rows ?? [])
    .filter(({ seq }) => seq > after)
    .flatMap((row) => changeEntry(row, selection, 'trusted', cursorOf) ?? []);
  const told = changes.slice(0, limit);
  const end = step?.rows.at(-1)?.seq ?? after;
  const upTo = told.length < changes.length ? Number(told.at(-1)?.version) : end;
  return { changes: told, upTo, hasMore: upTo < HEAD };
}

function cursorOf(seq: number): string {
  return writeCursor({ installation: SANDBOX_INSTALLATION, seq });
}

/** Who asks for nothing in particular hears the story as a follower of its tag does. */
function selectionOf(query: ChangesQuery): Selection {
  const { after: _after, limit: _limit, wait: _wait, ...filter } = query;
  const isFree = Object.values(filter).every((value) => value === undefined);
  return selectionAsked(isFree ? { tag: [STORY_TAG.slug] } : filter);
}

function unknownTag({ tag = [], tagAll = [], not = [], source = [] }: ChangesQuery): ApiProblem | null {
  for (const [parameter, slugs] of Object.entries({ tag, tagAll, not })) {
    if (slugs.every((slug) => TAGS.includes(slug))) continue;
    return badParameter(parameter, `The sandbox has the tags ${TAGS.join(' and ')}, and no other.`);
  }
  return source.length === 0 ? null : badParameter('source', 'The texts of the sandbox have no sources.');
}
