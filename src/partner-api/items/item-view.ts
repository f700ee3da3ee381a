import { z } from 'zod';
import type { PartnerItem } from '../../presenters/partner-item.ts';
import type { Picture } from '../../publication/release.ts';
import { brief } from '../parameters.ts';
import type { ApiProblem } from '../problems.ts';
import { badParameter } from '../problems.ts';
import { wholeNumber } from '../whole-number.ts';
import { partnerItemSchema } from './item-schema.ts';

const MAX_FIELDS = 50;
const MAX_WIDTH = 10_000;

/** What an item takes along, and what it leaves behind. `id` and `version` it always has: a copy is kept under them. */
const SUMMARY =
  'uid,pubStatus,embargoedUntil,locale,type,kind,number,url,title,summary,extent,publishedAt,updatedAt,releasedAt,tags,cover,event,attribution';
const ALWAYS = ['id', 'version'];

/** Parameters about how much of an item is answered; of our own JSON alone. */
export const VIEW_FIELDS = {
  fields: z
    .string()
    .transform((text) => [...new Set(text.split(',').map((path) => path.trim()))])
    .meta({ type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, maxItems: MAX_FIELDS })
    .optional()
    .describe(
      'Members to answer with, inner ones with dots: `title,url,cover.url,tags.name`. All others are absent, whatever the schema says; ' +
        '`id` and `version` are always there.',
    ),
  form: z
    .enum(['full', 'summary'], { error: 'There are full, summary.' })
    .optional()
    .describe('`summary`: without body, files and notes, for lists. Not together with `fields`.'),
  imageWidth: wholeNumber(1, MAX_WIDTH)
    .optional()
    .describe(
      'Pixels a picture is shown at: `renditions` of pictures then hold one, the narrowest that is at least so wide, or the widest.',
    ),
};

/** The same by name, for formats that are not ours to cut. */
export const NAMES_OF_VIEW = Object.keys(VIEW_FIELDS);

export interface ViewParameters {
  fields?: string[] | undefined;
  form?: 'full' | 'summary' | undefined;
  imageWidth?: number | undefined;
}

/** Which members go along; null: the whole. */
type Members = ReadonlyMap<string, Members | null>;

/** Cuts an item to what was asked for. */
export type ItemView = (item: PartnerItem) => object;

/** How items are to be cut; a member that there is not is a problem, for its sender would wait for it in vain. */
export function readItemView({
  fields,
  form,
  imageWidth,
}: ViewParameters): { kind: 'view'; view: ItemView } | { kind: 'problem'; problem: ApiProblem } {
  if (fields !== undefined && form === 'summary')
    return refuse('form', '“fields” and “form=summary” exclude each other. Send one of them.');
  if (fields !== undefined && fields.length > MAX_FIELDS)
    return refuse('fields', `“fields” names ${fields.length} members; there may be ${MAX_FIELDS}.`);
  const odd = fields?.find((path) => !knownPaths().has(path));
  if (odd !== undefined)
    return refuse('fields', `An item has no member “${brief(odd)}”. /v1/docs#schema-Item lists them.`);
  const paths = fields ?? (form === 'summary' ? SUMMARY.split(',') : null);
  const members = paths === null ? null : membersOf([...ALWAYS, ...paths]);
  if (members === null && imageWidth === undefined) return { kind: 'view', view: (item) => item };
  return {
    kind: 'view',
    view: (item) => {
      const sized = imageWidth === undefined ? item : withOneRendition(item, imageWidth);
      return members === null ? sized : (pick(sized, members) as object);
    },
  };
}

function refuse(parameter: string, detail: string): { kind: 'problem'; problem: ApiProblem } {
  return { kind: 'problem', problem: badParameter(parameter, detail) };
}

/** `cover` and `cover.url` together are the whole of it. */
function membersOf(paths: readonly string[]): Members {
  const members = new Map<string, Members | null>();
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const dot = path.indexOf('.');
    if (dot < 0) members.set(path, null);
    else inner.set(path.slice(0, dot), [...(inner.get(path.slice(0, dot)) ?? []), path.slice(dot + 1)]);
  }
  for (const [name, rest] of inner) if (!members.has(name)) members.set(name, membersOf(rest));
  return members;
}

/** In the order in which the item has them; of a list, in each of its entries. */
function pick(value: unknown, members: Members): unknown {
  if (Array.isArray(value)) return value.map((one) => pick(one, members));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const of = members.get(name);
      if (of === undefined) return [];
      return [[name, of === null ? inner : pick(inner, of)]];
    }),
  );
}

function withOneRendition(item: PartnerItem, width: number): PartnerItem {
  const sized = (picture: Picture | null) =>
    picture === null ? null : { ...picture, renditions: fitting(picture, width) };
  return {
    ...item,
    cover: sized(item.cover),
    documents: item.documents.map((file) => ({ ...file, cover: sized(file.cover) })),
  };
}

function fitting({ renditions }: Picture, width: number): Picture['renditions'] {
  const byWidth = renditions.toSorted((a, b) => a.width - b.width);
  const fit = byWidth.find((one) => one.width >= width) ?? byWidth.at(-1);
  return fit === undefined ? [] : [fit];
}

let known: ReadonlySet<string> | null = null;

/** Every member of an item, inner ones with dots, by the schema of the contract. */
function knownPaths(): ReadonlySet<string> {
  // A schema that has a name stands among the definitions, under it.
  known ??= new Set(
    Object.values(z.toJSONSchema(partnerItemSchema).$defs ?? {}).flatMap((one) => pathsIn(one as Shape, '')),
  );
  return known;
}

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

function pathsIn({ properties = {}, items, anyOf = [] }: Shape, prefix: string): string[] {
  const own = Object.entries(properties).flatMap(([name, inner]) => [
    prefix + name,
    ...pathsIn(inner, `${prefix}${name}.`),
  ]);
  return [
    ...own,
    ...(items === undefined ? [] : pathsIn(items, prefix)),
    ...anyOf.flatMap((one) => pathsIn(one, prefix)),
  ];
}
