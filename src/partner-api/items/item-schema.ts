import { z } from 'zod';
import type { PartnerItem, PartnerTombstone } from '../../presenters/partner-item.ts';
import { LISTED_TYPES, LOCALES, NEWS_KINDS } from '../../publication/release.ts';

const instant = () => z.iso.datetime();
const locale = z.enum(LOCALES).describe('Language: `uk` or `en`.');
const id = z
  .string()
  .regex(/^urn:uuid:/)
  .describe('`urn:uuid:…` of the text: one item in one language. Permanent.');
const uid = z.uuid().describe('UUID of the item, common to its languages. Permanent.');
const version = z.number().int().describe('Grows with every change of this text.');
const number = z.number().int().positive().describe('The number in the address of its page. Permanent.');
const type = z.enum(LISTED_TYPES);
const extent = z.enum(['full', 'summary']);

const translation = z.object({
  locale,
  id,
  url: z.url(),
  title: z.string(),
  extent: extent.optional().describe('How much of the item was written in that language, where it is known.'),
});

const file = {
  url: z.url(),
  mediaType: z.string(),
  bytes: z.number().int().nonnegative(),
};

const picture = z.object({
  ...file,
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string(),
  credit: z.string().nullable().describe('Who made it; to be printed beside it.'),
  renditions: z
    .array(z.object({ ...file, width: z.number().int(), height: z.number().int() }))
    .describe('The same picture in other sizes, narrowest first.'),
});

const tag = z.object({
  slug: z.string(),
  name: z.string(),
  url: z.url(),
  type: z.enum(['topic', 'programme', 'person']),
});

const source = z.object({
  slug: z.string(),
  name: z.string(),
  url: z.url().describe('Its page at the press centre.'),
  site: z.string().nullable().describe('Its own site.'),
  licence: z.string().nullable(),
});

const attachment = z.object({
  ...file,
  title: z.string(),
  language: z.enum(LOCALES).nullable(),
  pages: z.number().int().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  cover: picture.nullable(),
});

const event = z.object({
  startsAt: instant().nullable(),
  endsAt: instant().nullable(),
  place: z.string().nullable(),
  registrationUrl: z.string().nullable(),
  deadline: instant().nullable(),
});

const guideFacts = z.object({
  publisher: z.string().nullable(),
  year: z.number().int().nullable(),
  edition: z.string().nullable(),
  replacedBy: z.object({ title: z.string(), url: z.url() }).nullable(),
});

const attribution = z
  .object({
    uk: z.string().describe('The line to print with the text, in Ukrainian.'),
    en: z.string().describe('The same in English.'),
    url: z.url().describe('The canonical address to link it to.'),
    licences: z.array(z.string()),
    imageCredits: z.array(z.string()),
  })
  .describe('What to print with the text wherever it is reprinted.');

/** An item of our own JSON, for the contract. */
export const partnerItemSchema = z
  .object({
    id,
    uid,
    version,
    pubStatus: z.enum(['usable', 'embargoed', 'canceled']),
    embargoedUntil: instant().nullable().describe('Not to be published before. For trusted partners only.'),
    locale,
    type,
    kind: z.enum([...NEWS_KINDS, 'guide']),
    number,
    url: z.url().describe('The canonical page.'),
    title: z.string(),
    summary: z.string().describe('Plain text; may be empty.'),
    html: z
      .string()
      .describe('The body; empty where the language has a summary only, or where the files of a guide are its text.'),
    extent: extent.describe(
      'How much of the item was written in this language. A guide is in full where it has a body or a file in the language.',
    ),
    publishedAt: instant(),
    updatedAt: instant().describe('Moves with a material edit, not with a minor one.'),
    releasedAt: instant().describe('When this version came out.'),
    tags: z.array(tag),
    sources: z.array(source),
    authors: z.array(z.string()),
    cover: picture.nullable(),
    documents: z.array(attachment),
    guides: z.array(z.object({ title: z.string(), url: z.url(), id: z.string() })),
    correction: z.string().nullable().describe('Public note on what was corrected last.'),
    corrections: z
      .array(
        z.object({
          at: instant().nullable().describe('When it came out; null of notes from before they were dated'),
          note: z.string(),
        }),
      )
      .describe('All such notes, the oldest first.'),
    disclaimer: z.string().nullable(),
    event: event.nullable(),
    guide: guideFacts.nullable(),
    translations: z.array(translation),
    attribution,
  })
  .meta({ id: 'Item' }) satisfies z.ZodType<PartnerItem>;

/** What 410 says of a withdrawn text. */
export const partnerTombstoneSchema = z
  .object({
    id,
    uid,
    version,
    pubStatus: z.literal('canceled'),
    locale,
    type,
    number,
    url: z.url(),
    withdrawnAt: instant(),
    notice: z
      .string()
      .nullable()
      .describe('Why it was withdrawn, in the words of its editor; null where none were given'),
  })
  .meta({ id: 'Tombstone' }) satisfies z.ZodType<PartnerTombstone>;
