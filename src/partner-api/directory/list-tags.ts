import { z } from 'zod';
import { listNamedRows } from '../../directory/named-rows.ts';
import { countChannels } from '../../log/placements/count-places.ts';
import { defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import { EVERYTHING, feedEntrySchema, feedsOf } from './feed-entry.ts';
import { namesSchema, presentNames } from './names.ts';

const TAGS = z
  .object({
    tags: z.array(
      z.object({
        slug: z.string().describe('For the parameters `tag`, `tagAll` and `not`.'),
        formerSlugs: z.array(z.string()).describe('They go on working.'),
        name: namesSchema,
        type: z.enum(['topic', 'programme', 'person']),
        feeds: z.array(feedEntrySchema),
      }),
    ),
  })
  .meta({ id: 'Tags' });

/** `GET /v1/tags`. */
export const listTags = defineEndpoint({
  method: 'GET',
  path: '/v1/tags',
  id: 'listTags',
  group: 'Directory',
  summary: 'Tags in use',
  description: 'Tags that a published text bears, in the order of their names, with their feeds.',
  access: 'anyone',
  isShared: true,
  query: z.object({}),
  pathParameters: {},
  success: { status: 200, description: 'The tags.', formats: [{ mediaType: JSON_TYPE, schema: TAGS }] },
  problems: [],
  answer: async ({ db, origin }) => {
    const counts = await countChannels(db);
    const tags: z.infer<typeof TAGS>['tags'] = [];
    for (const { slug, formerSlugs, names, type } of await listNamedRows(db, 'tags')) {
      const feeds = feedsOf(counts, origin, `tag/${slug}`);
      // What nobody has used in public yet may tell of what is being prepared.
      if (feeds.length === 0) continue;
      tags.push({ slug, formerSlugs, name: presentNames(names), type: tagType(type), feeds });
    }
    const body = JSON.stringify({ tags } satisfies z.infer<typeof TAGS>);
    return { kind: 'body', status: 200, contentType: JSON_TYPE, body, dependsOn: EVERYTHING };
  },
});

function tagType(type: string) {
  return type === 'programme' || type === 'person' ? type : 'topic';
}
