import { createHash } from 'node:crypto';
import { oneLine } from '../../publication/body/plain-text.ts';
import { stableJson } from '../../publication/decide-change.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import { hasVisible } from '../../publication/spelling/visible.ts';
import { uuidV5 } from '../../publication/text-id.ts';
import { type ReadBody, readBody } from '../body/read-body.ts';
import type { ImportRecord } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import { Explainer } from './explainer.ts';
import { dateOf, eventOf, kindOf, numberOf, regionsOf } from './facts.ts';
import { languageOfRecord } from './language.ts';
import { namesOf } from './names.ts';
import type { KnownNames, PreparedText, RefusedText } from './prepared-text.ts';
import { fitBody, fitSummary, fitTitle, plainLine } from './sizes.ts';

/** Namespace of what imports bring (a random UUID, fixed for ever). */
const IMPORT_NAMESPACE = 'b6f0a1de-52a4-4c0e-9d0b-8f3d6a1c7e25';

/**
 * Understands one record by the rules of a mapping. What cannot be understood is noted with what is done instead; a text without a name of
 * its origin, or without a title, is refused. Pure: the same record gives the same text, but for glued tags, which are told by the names
 * there are.
 */
export function prepareText(
  record: ImportRecord,
  { mapping, known, now }: { mapping: Mapping; known: KnownNames; now: Instant },
): { kind: 'text'; text: PreparedText } | { kind: 'refused'; refused: RefusedText } {
  const { place } = record;
  const explain = new Explainer(record.notes);
  const origin = record.id ?? record.address;
  const titled = kindOf(record, mapping, explain);
  if (origin === null)
    explain.note(
      'it has neither an id nor an address',
      'left out: nothing would tell it from another at the next import',
    );
  if (!hasVisible(titled.title)) explain.note('it has no title', 'left out');
  if (origin === null || !hasVisible(titled.title))
    return { kind: 'refused', refused: { place, notes: explain.notes } };

  const base = baseOf(record, mapping);
  const body = readBody(record.body ?? '', { title: oneLine(titled.title), base, mapping });
  for (const { rule, what } of body.taken)
    explain.field(rule === 'authors' ? 'authors' : 'body', `without “${what}”`, `rule “${rule}”`);
  for (const note of body.notes) explain.note(note.what, note.instead);
  const language = languageOfRecord(record, titled.title, body, explain);
  const title = fitTitle(titled.title, explain);
  const { summary, blocks } = fitSummary(record.summary, body.blocks, explain);
  const publishedAt = dateOf(record.date, explain);
  const content = {
    locale: language.locale,
    isTranslation: record.translationOf !== null,
    number: numberOf(record.number, explain),
    kind: titled.kind,
    title,
    summary,
    body: fitBody(blocks, explain),
    authors: authorsOf(record, body),
    publishedAt,
    event: eventOf(record, titled, publishedAt ?? now, explain),
    tags: namesOf('tags', record.tags, mapping, known, explain),
    sources: namesOf('sources', record.sources, mapping, known, explain),
    regions: regionsOf(record.regions, mapping, explain),
    images: record.images,
    files: record.files,
    addresses: [...new Set([record.address, ...record.addresses].flatMap((address) => absolute(address, base)))],
  };
  const state = stateOf(record, content, language.isOurs, explain);
  const text = { place, origin, uid: uidOf(record.translationOf ?? origin, mapping), ...content, state };
  explain.field('id', text.uid, `made from “${record.translationOf ?? origin}”`);
  return {
    kind: 'text',
    text: { ...text, explained: explain.fields, notes: explain.notes, digest: digestOf({ ...content, state }) },
  };
}

/** The id of the item that a text of an origin belongs to. */
export function uidOf(origin: string, { site }: Pick<Mapping, 'site'>): string {
  return uuidV5(IMPORT_NAMESPACE, `${site ?? ''}\n${origin}`);
}

function baseOf({ address }: ImportRecord, { site }: Mapping): string {
  if (address !== null && /^https?:/i.test(address) && URL.canParse(address)) return address;
  return site ?? 'https://origin.invalid';
}

function absolute(address: string | null, base: string): string[] {
  return address === null || !URL.canParse(address, base) ? [] : [new URL(address, base).href];
}

function authorsOf({ authors }: ImportRecord, body: ReadBody): string[] {
  return [...new Set([...authors, ...body.authors].map(plainLine).filter((name) => name !== ''))];
}

/** A public text has a date and something to read, and was public where it comes from. */
function stateOf(
  { isDraft }: ImportRecord,
  { publishedAt, summary, body }: Pick<PreparedText, 'publishedAt' | 'summary' | 'body'>,
  isOurs: boolean,
  explain: Explainer,
): PreparedText['state'] {
  if (isDraft) explain.field('state', 'draft', 'so it was there');
  const isWritten = summary !== null || body.length > 0;
  if (!isWritten) explain.note('it has a title and nothing else', 'saved as a draft');
  return isDraft || publishedAt === null || !isWritten || !isOurs ? 'draft' : 'published';
}

function digestOf(content: Record<string, unknown> & { locale: Locale }): string {
  return createHash('sha256').update(stableJson(content)).digest('hex');
}
