import { viewFor } from '../../log/reading/view.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { changeEntry } from '../../presenters/change-entry.ts';
import { presentNinjs, presentNinjsList } from '../../presenters/ninjs/present-ninjs.ts';
import { presentPartnerItem } from '../../presenters/partner-item.ts';
import { LOCALES } from '../../publication/release.ts';
import { writeCursor } from '../changes/cursor.ts';
import { JSON_TYPE, NDJSON_TYPE, NINJS_TYPE } from '../media-types.ts';
import { exampleRows } from './example-rows.ts';
import type { Example } from './openapi-types.ts';
import type { ExamplesOf } from './operations.ts';

/** Of no press centre that there is. */
const INSTALLATION = '00000000-0000-4000-8000-000000000000';
const EVERYTHING = { locales: LOCALES, filter: { anyOf: [['all']], noneOf: [] } };

const SUMMARIES = {
  published: 'A published text',
  corrected: 'The same text, corrected',
  embargoed: 'The same text under embargo, as trusted partners get it',
  withdrawn: 'The same text, withdrawn',
} as const;

/** Examples of the answers of operations, made by what makes the answers: they cannot come to differ from them. */
export function examplesAt(origin: string): ExamplesOf {
  const rows = exampleRows(origin);
  const states = ['published', 'corrected', 'embargoed'] as const;
  const each = (present: (row: ReleaseRow) => unknown) =>
    Object.fromEntries(states.map((state) => [state, { summary: SUMMARIES[state], value: present(rows[state]) }]));
  const page = (value: unknown): Record<string, Example> => ({ page: { summary: 'A page of one text', value } });
  const known: Record<string, Record<string, Record<string, Example>>> = {
    getItem: { [JSON_TYPE]: each(itemOf), [NINJS_TYPE]: each(ninjsOf) },
    listItems: {
      [JSON_TYPE]: page({ items: [itemOf(rows.published)], next: null, total: 1 }),
      [NINJS_TYPE]: page(presentNinjsList(`${origin}/v1/items.ninjs`, [ninjsOf(rows.published)])),
      [NDJSON_TYPE]: page(`${JSON.stringify(itemOf(rows.published))}\n`),
    },
    listChanges: {
      [JSON_TYPE]: {
        ...each((row) => changesOf([row])),
        withdrawn: { summary: SUMMARIES.withdrawn, value: changesOf([rows.withdrawn]) },
      },
    },
  };
  return (operationId, mediaType) => known[operationId]?.[mediaType] ?? {};
}

function itemOf(row: ReleaseRow) {
  return presentPartnerItem(row, visible(row));
}

function ninjsOf(row: ReleaseRow) {
  const view = visible(row);
  return presentNinjs(presentPartnerItem(row, view), view.channels);
}

function visible(row: ReleaseRow) {
  const view = viewFor(row, 'trusted');
  if (!('release' in view)) throw new Error(`Nobody sees the example ${row.seq}`);
  return view;
}

function changesOf(rows: readonly ReleaseRow[]) {
  const cursorOf = (seq: number) => writeCursor({ installation: INSTALLATION, seq });
  return {
    changes: rows.map((row) => changeEntry(row, EVERYTHING, 'trusted', cursorOf)),
    cursor: cursorOf(Math.max(...rows.map(({ seq }) => seq))),
    hasMore: false,
  };
}
