import { z } from 'zod';
import { describeChannel } from '../directory/channel-directory.ts';
import { knownMove } from '../directory/public-names.ts';
import type { LogDatabase } from '../log/log-database.ts';
import type { Audience } from '../log/reading/view.ts';
import { channelOfKind, isSlug, KIND_CHANNELS } from '../publication/channels.ts';
import { REGIONS } from '../publication/regions.ts';
import { type Kind, LOCALES, type Locale } from '../publication/release.ts';
import type { Selection } from '../publication/selection.ts';
import { brief } from './parameters.ts';
import { type ApiProblem, badParameter } from './problems.ts';

const KINDS = Object.keys(KIND_CHANNELS) as Kind[];
const REGION_CODES = REGIONS.map(([code]) => code);
/** A selection names at most so many tags, sources, kinds and regions. */
const MAX_VALUES = 20;

/** What every endpoint that selects texts takes; several values with commas between. */
export const SELECTION_FIELDS = {
  kind: oneOf(KINDS).optional().describe('Kinds of texts, one or several: `announcement,call`.'),
  tag: slugs().optional().describe('Slugs of tags: texts with any of them.'),
  tagAll: slugs().optional().describe('Slugs of tags: texts with all of them.'),
  not: slugs().optional().describe('Slugs of tags: texts with none of them.'),
  source: slugs().optional().describe('Slugs of sources: texts from any of them.'),
  region: oneOf(REGION_CODES).optional().describe('ISO 3166-2:UA codes of regions: `UA-46` or `UA-46,UA-32`.'),
  locale: oneOf(LOCALES).optional().describe('Languages, `uk` and `en`; all of them unless told.'),
};

/** The values of those fields, read. */
export interface SelectionParameters {
  kind?: Kind[] | undefined;
  tag?: string[] | undefined;
  tagAll?: string[] | undefined;
  not?: string[] | undefined;
  source?: string[] | undefined;
  region?: string[] | undefined;
  locale?: Locale[] | undefined;
}

/**
 * What they select. A tag or a source under a former name is followed to its present one; one that does not exist for whoever asks is a
 * problem: whoever misspells a slug would wait for ever for texts that never come.
 */
export async function readSelection(
  db: LogDatabase,
  parameters: SelectionParameters,
  audience: Audience,
): Promise<{ kind: 'selection'; selection: Selection } | { kind: 'problem'; problem: ApiProblem }> {
  const { tag = [], tagAll = [], not = [], source = [] } = parameters;
  const excess = tooManyValues(parameters);
  if (excess !== null) return { kind: 'problem', problem: excess };
  const present = new Map<string, string>();
  for (const [parameter, prefix, values] of named({ tag, tagAll, not, source })) {
    for (const slug of values) {
      const channel = await presentChannel(db, `${prefix}/${slug}`, audience);
      const list = prefix === 'tag' ? '/v1/tags' : '/v1/sources';
      if (channel === null) return fault(parameter, `There is no ${prefix} “${brief(slug)}”. ${list} lists them.`);
      present.set(`${prefix}/${slug}`, channel);
    }
  }
  return { kind: 'selection', selection: selectionAsked(parameters, (channel) => present.get(channel) ?? channel) };
}

/** What the parameters ask for, word for word unless `nameOf` knows a channel under another name. Asks nobody. */
export function selectionAsked(
  { kind = [], tag = [], tagAll = [], not = [], source = [], region = [], locale }: SelectionParameters,
  nameOf: (channel: string) => string = (channel) => channel,
): Selection {
  const channels = (prefix: string, values: readonly string[]) => [
    ...new Set(values.map((value) => nameOf(`${prefix}/${value}`))),
  ];
  const sets = [
    kind.map((one) => channelOfKind(one)),
    channels('tag', tag),
    ...channels('tag', tagAll).map((channel) => [channel]),
    channels('source', source),
    channels('region', region),
  ].filter((set) => set.length > 0);
  const filter = { anyOf: sets.length === 0 ? [['all']] : sets, noneOf: channels('tag', not) };
  return { locales: locale ?? LOCALES, filter };
}

/** The problem of a request that names more than a request may; null where it does not. */
export function tooManyValues(parameters: SelectionParameters): ApiProblem | null {
  const { kind = [], tag = [], tagAll = [], not = [], source = [], region = [] } = parameters;
  const count = [kind, tag, tagAll, not, source, region].reduce((sum, list) => sum + list.length, 0);
  if (count <= MAX_VALUES) return null;
  const parameter = tag.length > MAX_VALUES / 2 ? 'tag' : 'kind';
  const detail = `A request names at most ${MAX_VALUES} kinds, tags, sources and regions; here are ${count}.`;
  return badParameter(parameter, detail);
}

function named(values: Record<'tag' | 'tagAll' | 'not' | 'source', readonly string[]>) {
  return [
    ['tag', 'tag', values.tag],
    ['tagAll', 'tag', values.tagAll],
    ['not', 'tag', values.not],
    ['source', 'source', values.source],
  ] as const;
}

/** The channel under its present name; null where there is none. */
async function presentChannel(db: LogDatabase, channel: string, audience: Audience): Promise<string | null> {
  if ((await describeChannel(db, channel, LOCALES[0], audience)) !== null) return channel;
  return knownMove(db, channel, audience);
}

function oneOf<const Value extends string>(known: readonly Value[]) {
  const isKnown = (value: string): value is Value => known.some((one) => one === value);
  return values(isKnown, `There are ${known.join(', ')}.`).meta(listOf({ type: 'string', enum: [...known] }));
}

function slugs() {
  const hint = 'A slug has lower-case Latin letters, digits and hyphens.';
  return values((value): value is string => isSlug(value), hint).meta(
    listOf({ type: 'string', minLength: 1, maxLength: 200 }),
  );
}

/** What a list with commas between is in the contract: `style: form`, `explode: false`. */
function listOf(items: Record<string, unknown>) {
  return { type: 'array', items, minItems: 1, maxItems: MAX_VALUES };
}

/** A list with commas between, each value once. */
function values<Value extends string>(isOne: (value: string) => value is Value, hint: string) {
  return z.string().transform((text, context): Value[] => {
    const all = [...new Set(text.split(',').map((value) => value.trim()))];
    const odd = all.find((value) => !isOne(value));
    if (odd === undefined) return all.filter(isOne);
    context.addIssue({ code: 'custom', message: `“${brief(odd)}” cannot be. ${hint}` });
    return z.NEVER;
  });
}

function fault(parameter: string, detail: string): { kind: 'problem'; problem: ApiProblem } {
  return { kind: 'problem', problem: badParameter(parameter, detail) };
}
