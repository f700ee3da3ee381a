import { z } from 'zod';
import { listNamedSources } from '../../directory/named-rows.ts';
import { countChannels } from '../../log/placements/count-places.ts';
import { defineEndpoint } from '../endpoint.ts';
import { JSON_TYPE } from '../media-types.ts';
import { EVERYTHING, feedEntrySchema, feedsOf } from './feed-entry.ts';
import { namesSchema, presentNames } from './names.ts';

const SOURCES = z
  .object({
    sources: z.array(
      z.object({
        slug: z.string().describe('For the parameter `source`.'),
        formerSlugs: z.array(z.string()).describe('They go on working.'),
        name: namesSchema,
        type: z
          .string()
          .describe('`press-centre`, `ministry`, `media`, `donor-project`, `association`, `ngo`, `international`.'),
        site: z.string().nullable(),
        licence: z.string().nullable(),
        attribution: namesSchema.describe('The line it wants to be named by; null where it has given none.'),
        feeds: z.array(feedEntrySchema),
      }),
    ),
  })
  .meta({ id: 'Sources' });

/** `GET /v1/sources`. */
export const listSources = defineEndpoint({
  method: 'GET',
  path: '/v1/sources',
  id: 'listSources',
  group: 'Directory',
  summary: 'Sources in use',
  description: 'Sources that a published text names, in the order of their names, with their licences and feeds.',
  access: 'anyone',
  isShared: true,
  query: z.object({}),
  pathParameters: {},
  success: { status: 200, description: 'The sources.', formats: [{ mediaType: JSON_TYPE, schema: SOURCES }] },
  problems: [],
  answer: async ({ db, origin }) => {
    const counts = await countChannels(db);
    const sources: z.infer<typeof SOURCES>['sources'] = [];
    for (const { slug, formerSlugs, names, type, site, licence, attribution } of await listNamedSources(db)) {
      const feeds = feedsOf(counts, origin, `source/${slug}`);
      if (feeds.length === 0) continue;
      const written = { name: presentNames(names), attribution: presentNames(attribution) };
      sources.push({ slug, formerSlugs, type, site, licence, ...written, feeds });
    }
    const body = JSON.stringify({ sources } satisfies z.infer<typeof SOURCES>);
    return { kind: 'body', status: 200, contentType: JSON_TYPE, body, dependsOn: EVERYTHING };
  },
});
