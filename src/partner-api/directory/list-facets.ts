import { z } from 'zod';
import { listNamedRows, listNamedSources } from '../../directory/named-rows.ts';
import { countFacets } from '../../log/reading/count-facets.ts';
import { channelOfKind, KIND_CHANNELS, localChannel } from '../../publication/channels.ts';
import type { Localised } from '../../publication/content.ts';
import { REGIONS } from '../../publication/regions.ts';
import type { Kind } from '../../publication/release.ts';
import { channelsNamed } from '../../publication/text-filter.ts';
import { defineEndpoint } from '../endpoint.ts';
import { ITEM_LIST_QUERY } from '../items/item-parameters.ts';
import { JSON_TYPE } from '../media-types.ts';
import { readSelection, SELECTION_FIELDS } from '../selection-parameters.ts';
import { namesSchema, presentNames } from './names.ts';

const count = z.int().positive().describe('Texts: items in one language.');
const counted = (value: z.ZodType, meaning: string) => z.array(z.object({ value, count })).describe(meaning);
const named = (meaning: string) => z.array(z.object({ value: z.string(), name: namesSchema, count })).describe(meaning);
const MOST_FIRST = 'The most frequent first.';

const FACETS = z
  .object({
    total: z.int().nonnegative(),
    isAll: z
      .boolean()
      .describe('False where there are more than were looked at: then these are of the newest of them.'),
    kinds: counted(z.string(), `For \`kind\`. ${MOST_FIRST}`),
    tags: named(`For \`tag\`, \`tagAll\` and \`not\`. ${MOST_FIRST}`),
    sources: named(`For \`source\`. ${MOST_FIRST}`),
    regions: counted(z.string(), `For \`region\`. ${MOST_FIRST}`),
    years: counted(z.int(), 'Years of publication (UTC), the latest first.'),
  })
  .meta({ id: 'Facets' });

const { from, until } = ITEM_LIST_QUERY.shape;

/** `GET /v1/facets`. */
export const listFacets = defineEndpoint({
  method: 'GET',
  path: '/v1/facets',
  id: 'listFacets',
  group: 'Directory',
  summary: 'How many texts there are of what',
  description:
    'Counts by kind, tag, source, region and year for a selection, as everyone sees it: what to offer beside a list. Of a selection the ' +
    'newest 3,000 texts of its narrowest filter are looked at.',
  access: 'anyone',
  isShared: true,
  query: z.object({ ...SELECTION_FIELDS, from, until }),
  pathParameters: {},
  success: { status: 200, description: 'The counts.', formats: [{ mediaType: JSON_TYPE, schema: FACETS }] },
  problems: [],
  answer: async ({ db }, { query: { from, until, ...parameters } }) => {
    const read = await readSelection(db, parameters, 'everyone');
    if (read.kind === 'problem') return read;
    const { selection } = read;
    const { channels, years, total, isAll } = await countFacets(db, { selection, from, until });
    const namedCounts = (prefix: string, rows: readonly { slug: string; names: Localised<string> }[]) =>
      mostFirst(
        rows.map(({ slug, names }) => ({
          value: slug,
          name: presentNames(names),
          count: channels.get(`${prefix}/${slug}`) ?? 0,
        })),
      );
    const facets: z.infer<typeof FACETS> = {
      total,
      isAll,
      kinds: mostFirst(
        (Object.keys(KIND_CHANNELS) as Kind[]).map((kind) => ({
          value: kind,
          count: channels.get(channelOfKind(kind)) ?? 0,
        })),
      ),
      tags: namedCounts('tag', await listNamedRows(db, 'tags')),
      sources: namedCounts('source', await listNamedSources(db)),
      regions: mostFirst(REGIONS.map(([code]) => ({ value: code, count: channels.get(`region/${code}`) ?? 0 }))),
      years: [...years].sort(([a], [b]) => b - a).map(([value, texts]) => ({ value, count: texts })),
    };
    const dependsOn = selection.locales.flatMap((locale) =>
      channelsNamed(selection.filter).map((channel) => localChannel(locale, channel)),
    );
    return { kind: 'body', status: 200, contentType: JSON_TYPE, body: JSON.stringify(facets), dependsOn };
  },
});

/** Without those that there are none of. */
function mostFirst<One extends { value: string; count: number }>(all: readonly One[]): One[] {
  return all.filter((one) => one.count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
