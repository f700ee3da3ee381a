import { compile } from 'css-select';
import { z } from 'zod';
import { NEWS_KINDS } from '../../publication/release.ts';
import { defaultMapping, type Mapping } from './default-mapping.ts';

/** A mapping file is not one, or says something that no rule understands. The message names all of it. */
export class MappingError extends Error {
  readonly code = 'mapping';
}

const pattern = z.string().refine(isPattern, 'is no regular expression');

const names = z.record(z.string(), z.string());
const unknown = z.enum(['create', 'leave out']);
const written = z.array(z.string().min(1));

const NO_SELECTOR = 'is no CSS selector';

function selector(otherwise: string) {
  return z.string().refine(isSelector, NO_SELECTOR).default(otherwise);
}

/** A mapping file; what it does not name is as by default. */
const mappingSchema = z.strictObject({
  site: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(defaultMapping.site),
  encoding: z.string().nullable().default(defaultMapping.encoding),
  fields: names.default(defaultMapping.fields),
  separator: z.string().min(1).default(defaultMapping.separator),
  page: z
    .strictObject({
      title: selector(defaultMapping.page.title),
      summary: selector(defaultMapping.page.summary),
      body: selector(defaultMapping.page.body),
      date: selector(defaultMapping.page.date),
      tags: selector(defaultMapping.page.tags),
      authors: selector(defaultMapping.page.authors),
      sources: selector(defaultMapping.page.sources),
      regions: selector(defaultMapping.page.regions),
      without: z.array(z.string().refine(isSelector, NO_SELECTOR)).default(defaultMapping.page.without),
    })
    .default(defaultMapping.page),
  types: written.default(defaultMapping.types),
  titles: z
    .array(z.strictObject({ pattern, kind: z.enum(NEWS_KINDS), cut: z.boolean().default(false) }))
    .default(defaultMapping.titles),
  kinds: z.record(z.string(), z.enum(NEWS_KINDS)).default(defaultMapping.kinds),
  authors: written.default(defaultMapping.authors),
  related: written.default(defaultMapping.related),
  tags: names.default(defaultMapping.tags),
  sources: names.default(defaultMapping.sources),
  regions: names.default(defaultMapping.regions),
  unknownTags: unknown.default(defaultMapping.unknownTags),
  unknownSources: unknown.default(defaultMapping.unknownSources),
});

/** The rules of a mapping file over the defaults: what it names takes the place of the default, and nothing else changes. */
export function readMapping(json: string): Mapping {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (cause) {
    throw new MappingError(`The mapping file is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  const read = mappingSchema.safeParse(data);
  if (!read.success) throw new MappingError(`The mapping file is not understood:\n${z.prettifyError(read.error)}`);
  return read.data;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').source !== '';
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}

function isSelector(text: string): boolean {
  if (text === '') return true;
  try {
    compile(text);
    return true;
  } catch (cause) {
    if (cause instanceof Error) return false;
    throw cause;
  }
}
