import { z } from 'zod';

/**
 * What we say in ninjs 3.1 (IPTC, News in JSON), described by ourselves: the members that we use and no others, each with the meaning
 * the standard gives it. What is valid here is valid by IPTC's schema.
 */

const instant = z.iso.datetime().describe('RFC 3339 in UTC');
const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[!#-;=?-Z_a-z~[\]]+$/i);
const count = z.int().nonnegative();

const wording = z.strictObject({
  role: z.string(),
  contentType: z.enum(['text/plain', 'text/html']),
  value: z.string(),
});

const concept = z.strictObject({
  name: z.string(),
  rel: z.string(),
  uri: uri.optional(),
  literal: z.string().optional().describe('The slug, or an ISO 3166-2 code'),
});

const rendition = z.strictObject({
  name: z.string().describe('`web`, `original`, or the width, such as `640w`'),
  href: uri,
  contentType: z.string(),
  title: z.string().optional(),
  width: count.optional(),
  height: count.optional(),
  sizeInBytes: count.optional(),
});

const newsObject = z.strictObject({
  uri: uri.describe('The permanent `urn:uuid:` of the text; of a picture or a file its address'),
  type: z.enum(['text', 'picture', 'component', 'composite']),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: z.string().optional().describe('Kind of the text'),
  version: z.string().optional().describe('Grows with every change of the text; compare as a number'),
  firstCreated: instant.optional().describe('First published'),
  versionCreated: instant.optional().describe('When this version was released'),
  embargoedUntil: instant.optional(),
  pubStatus: z
    .enum(['usable', 'withheld', 'canceled'])
    .optional()
    .describe('`withheld`: under embargo until `embargoedUntil`; `canceled`: withdrawn, take it down'),
  copyrightHolder: z.string().optional(),
  usageTerms: z.string().optional().describe('The attribution line to publish with the text'),
  rightsInfo: z.strictObject({ linkedRights: uri }).optional(),
  edNote: z.string().optional().describe('For editors who receive the text; not to be published'),
  language: z.string().optional(),
  title: z.string().optional(),
  by: z.string().optional(),
  headlines: z.array(wording).optional(),
  descriptions: z.array(wording).optional().describe('Roles: `summary`, `correction`, `disclaimer`, `alt`, `edition`'),
  bodies: z.array(wording.extend({ charCount: count, wordCount: count })).optional(),
  genres: z.array(z.strictObject({ name: z.string(), uri: uri.optional(), literal: z.string() })).optional(),
  subjects: z.array(concept).optional(),
  people: z.array(concept).optional(),
  organisations: z.array(concept).optional(),
  places: z.array(concept).optional(),
  infoSources: z
    .array(z.strictObject({ name: z.string(), role: z.string(), uri: uri.optional(), literal: z.string().optional() }))
    .optional(),
  eventDetails: z
    .strictObject({ dates: z.strictObject({ startDate: instant.optional(), endDate: instant.optional() }) })
    .optional(),
  expires: instant.optional().describe('Deadline of a call'),
  renditions: z.array(rendition).optional(),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })).optional(),
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: uri }).optional(),
  get associations(): z.ZodOptional<z.ZodArray<typeof ninjsAssociation>> {
    return z.array(ninjsAssociation).optional().meta({ id: 'NinjsAssociations' });
  },
});

/** A news object that belongs to another one: a text of a list, a picture, a file, a guide, a translation. */
const ninjsAssociation = newsObject
  .extend({ name: z.string(), rel: z.string().optional() })
  .meta({ id: 'NinjsAssociation' });

/** One news object: a text, or a list of them. */
export const ninjsObject = newsObject.meta({ id: 'Ninjs' });

export type NinjsObject = z.infer<typeof ninjsObject>;
export type NinjsAssociation = z.infer<typeof ninjsAssociation>;
export type NinjsConcept = z.infer<typeof concept>;
export type NinjsWording = z.infer<typeof wording>;

export const NINJS_STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;
