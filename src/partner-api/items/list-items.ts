import { z } from 'zod';
import { ninjsObject } from '../../presenters/ninjs/ninjs-schema.ts';
import { defineEndpoint } from '../endpoint.ts';
import { JSON_FEED_TYPE, JSON_TYPE, NDJSON_TYPE, NINJS_TYPE } from '../media-types.ts';
import { answerList, NOT_IN_EXPORTS } from './answer-list.ts';
import { ITEM_LIST_QUERY } from './item-parameters.ts';
import { partnerItemSchema } from './item-schema.ts';
import { NAMES_OF_VIEW } from './item-view.ts';
import { jsonFeedSchema } from './list-formats.ts';

/** A page of a list of texts, in our own JSON. */
const itemListSchema = z
  .object({
    items: z.array(partnerItemSchema),
    next: z
      .url()
      .nullable()
      .describe('The next page; null at the end. A page may be short, or empty, and still have one.'),
    total: z
      .int()
      .nullable()
      .describe(
        'Texts on all pages, on the first page and where an index knows; null where they would have to be counted.',
      ),
  })
  .meta({ id: 'ItemList' });

/** The formats of every list of texts. */
export const LIST_FORMATS = [
  { mediaType: JSON_TYPE, schema: itemListSchema },
  { mediaType: NINJS_TYPE, schema: ninjsObject, without: NAMES_OF_VIEW },
  { mediaType: JSON_FEED_TYPE, schema: jsonFeedSchema, without: NAMES_OF_VIEW },
  { mediaType: NDJSON_TYPE, schema: partnerItemSchema, isStreamed: true, without: NOT_IN_EXPORTS },
];

/** `GET /v1/items`. */
export const listItems = defineEndpoint({
  method: 'GET',
  path: '/v1/items',
  id: 'listItems',
  group: 'Items',
  summary: 'Published texts, newest first',
  description:
    'Pages by position: what arrives while you read shifts nothing. To keep a mirror follow `/v1/changes` instead, which tells of ' +
    'edits and withdrawals too. As NDJSON it is the whole list at once, one item a line.',
  access: 'anyone',
  isShared: true,
  query: ITEM_LIST_QUERY,
  pathParameters: {},
  success: { status: 200, description: 'A page of the list.', formats: LIST_FORMATS },
  problems: ['bad-cursor', 'busy'],
  answer: (context, request) => answerList(context, request, { path: '/v1/items' }),
});
