import { z } from 'zod';
import { CHANGE_EVENTS } from '../../presenters/change-entry.ts';
import { LISTED_TYPES, LOCALES } from '../../publication/release.ts';
import { partnerItemSchema } from '../items/item-schema.ts';

const ENTRY = z
  .object({
    event: z.enum(CHANGE_EVENTS).describe('What to do: store `item`, or delete what you hold under `id`.'),
    isMinor: z
      .boolean()
      .describe(
        'The last change says nothing new. Of earlier ones it says nothing: compare `item.updatedAt` with what you hold.',
      ),
    id: z.string().describe('Permanent id of the text (`urn:uuid:…`): an item in one language.'),
    uid: z.string().describe('Permanent id of the item, common to its languages.'),
    locale: z.enum(LOCALES),
    type: z.enum(LISTED_TYPES),
    number: z.int(),
    url: z.url(),
    version: z.int().describe('Grows with every change of the text.'),
    at: z.iso.datetime().describe('When the change was released.'),
    cursor: z.string().describe('Goes on after this entry.'),
    item: partnerItemSchema.nullable().describe('Null where there is nothing to store: `withdrawn` and `removed`.'),
  })
  .meta({ id: 'Change', description: 'One text that changed, in its latest state.' });

/** What `/v1/changes` answers, for the contract. */
export const CHANGES_SCHEMA = z
  .object({
    changes: z.array(ENTRY).describe('Oldest first.'),
    cursor: z.string().describe('Send it as `after` when everything here is stored.'),
    hasMore: z.boolean().describe('There is more already: ask again at once.'),
  })
  .meta({ id: 'Changes' });
