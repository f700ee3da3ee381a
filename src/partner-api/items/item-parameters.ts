import { z } from 'zod';
import type { Instant } from '../../publication/release.ts';
import { SELECTION_FIELDS } from '../selection-parameters.ts';
import { wholeNumber } from '../whole-number.ts';
import { VIEW_FIELDS } from './item-view.ts';
import { MAX_SEARCH_CHARS, MIN_SEARCH_CHARS } from './search-items.ts';

const FIRST_YEAR = 1991;
const LAST_YEAR = 2100;
const MAX_LIMIT = 100;
export const DEFAULT_LIMIT = 30;

const PAGE_FIELDS = {
  from: instant().optional().describe('Published at or after: `2026-11-22` (midnight UTC) or an RFC 3339 instant.'),
  until: instant().optional().describe('Published before.'),
  updatedSince: instant()
    .optional()
    .describe(
      'Only texts whose present version came out (`releasedAt`) at or after it, minor changes included. Of withdrawals `/v1/changes` tells.',
    ),
  order: z
    .enum(['newest', 'oldest'], { error: 'There are newest, oldest.' })
    .optional()
    .describe('By the date of publication; `newest` first unless told. A search is by `newest` alone.'),
  q: z
    .string()
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(MIN_SEARCH_CHARS, `Search for at least ${MIN_SEARCH_CHARS} characters.`)
        .max(MAX_SEARCH_CHARS, `Search for at most ${MAX_SEARCH_CHARS} characters.`),
    )
    .meta({ minLength: MIN_SEARCH_CHARS, maxLength: MAX_SEARCH_CHARS })
    .optional()
    .describe(
      'Words that must all occur in the title, summary, body, tags, sources or authors, each in any of its forms; in quotes these ' +
        'very words.',
    ),
  limit: wholeNumber(1, MAX_LIMIT)
    .optional()
    .describe(
      `Items on a page, 1 to ${MAX_LIMIT}; ${DEFAULT_LIMIT} unless told. NDJSON is always whole and takes none.`,
    ),
  after: z.string().min(1).optional().describe('Where the page begins: taken from `next` of the page before.'),
  ...VIEW_FIELDS,
};

/** What `/v1/items` takes. */
export const ITEM_LIST_QUERY = inOrder(z.object({ ...SELECTION_FIELDS, ...PAGE_FIELDS }));

const { kind: _kind, ...withoutKind } = SELECTION_FIELDS;

/** What `/v1/guides` takes: the same, but for the kind. */
export const GUIDE_LIST_QUERY = inOrder(z.object({ ...withoutKind, ...PAGE_FIELDS }));

/** The values, read. */
export type ItemListQuery = z.infer<typeof ITEM_LIST_QUERY>;

function inOrder<Query extends z.ZodObject<typeof PAGE_FIELDS>>(query: Query): Query {
  return query.refine(({ from, until }) => from === undefined || until === undefined || from < until, {
    path: ['until'],
    message: 'It must be later than “from”.',
  });
}

const DATE = /^(\d{4})-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+ -]\d\d:\d\d))?$/i;

/** A day, or an instant with its offset. A plus that came unencoded has become a space, and can have been nothing else. */
function instant() {
  const read = z.string().transform((text, context): Instant => {
    const year = Number(DATE.exec(text)?.[1]);
    const date = new Date(text.replace(' ', '+'));
    const day = new Date(`${text.slice(0, 10)}Z`);
    // A day that does not exist (31 February) would be read as another one; years of six digits end in no day at all.
    const isReal =
      [date, day].every((one) => !Number.isNaN(one.getTime())) && day.toISOString().startsWith(text.slice(0, 10));
    if (year >= FIRST_YEAR && year <= LAST_YEAR && isReal) return date.toISOString();
    const message = `It must be a date of the years ${FIRST_YEAR} to ${LAST_YEAR}, such as 2026-11-22 or 2026-11-22T10:00:00Z.`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
  const written = [
    { type: 'string', format: 'date' },
    { type: 'string', format: 'date-time' },
  ];
  return read.meta({ type: undefined, anyOf: written });
}
