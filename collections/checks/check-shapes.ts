import type { CollectionConfig, FlattenedField, GlobalConfig, PayloadRequest } from 'payload';
import { isByLocale, isStorableDate } from '../../src/stored-rows/value-forms.ts';
import { fieldError } from '../field-error.ts';
import { type Words, words } from '../words.ts';
import { checkReferences } from './check-references.ts';
import { dropUnknown } from './drop-unknown.ts';
import { bodyFault, keysFault, lengthFault } from './text-sizes.ts';

/** Rows of a list, options: more than anybody has use for, and few enough to be written at once. */
const MAX_ENTRIES = 500;
/** References: each brings its row with it wherever the text is listed. */
const MAX_REFERENCES = 100;
/** Lists within lists within tables go some twenty deep. */
const MAX_DEPTH = 100;

const WRONG_SHAPE = words('Тут має бути значення іншого виду.', 'A value of another kind is wanted here.');
const tooMany = (most: number) => words(`Тут щонайбільше ${most} записів.`, `There is room for ${most} entries here.`);
const TOO_DEEP = words('Вкладено надто глибоко.', 'This is nested too deep.');
const NO_DATE = words('Тут має бути дата.', 'A date is wanted here.');
const NO_TEXT = words('Це не текст редактора.', 'This is not a text of the editor.');
const NO_STATUS = words('Стан — «draft» або «published».', 'The status is draft or published.');

/** Where something in a write is not what its field holds, and why; null where all of it is. */
interface Fault {
  path: string;
  reason: Words;
}

/**
 * Looks at what a write brings before anything else does: each value must be of the kind its field holds. Payload lets a list pass for
 * one option, or any word for a status, and hands it to the database, which fails with the statement and all that is in it.
 */
export function withCheckedShapes<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  const check = async ({ args, req }: { args: unknown; req: PayloadRequest }) => {
    const { data, collection, globalConfig, id } = args as {
      data?: unknown;
      id?: string | number;
      collection?: { config: { slug: string; flattenedFields: FlattenedField[] } };
      globalConfig?: { flattenedFields: FlattenedField[] };
    };
    const fields = (collection?.config ?? globalConfig)?.flattenedFields;
    if (data === null || typeof data !== 'object' || fields === undefined) return;
    const fault = isDeeperThan(data, MAX_DEPTH) ? { path: '', reason: TOO_DEEP } : faultIn(fields, data, '');
    if (fault !== null) throw fieldError(req, fault.path, fault.reason);
    dropUnknown(fields, data);
    await checkReferences({ fields, data, collection: collection?.config.slug ?? null, id: id ?? null }, req);
  };
  return { ...config, hooks: { ...config.hooks, beforeOperation: [check, ...(config.hooks?.beforeOperation ?? [])] } };
}

function faultIn(fields: readonly FlattenedField[], data: object, at: string): Fault | null {
  const many = keysFault(data);
  if (many !== null) return { path: at, reason: many };
  for (const field of fields) {
    if (!('name' in field)) continue;
    const value: unknown = (data as Record<string, unknown>)[field.name];
    const fault = value === undefined ? null : faultOf(field, value, at === '' ? field.name : `${at}.${field.name}`);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOf(field: FlattenedField, value: unknown, path: string): Fault | null {
  // A write in all languages at once brings a value for each.
  if ('localized' in field && field.localized === true && isByLocale(value)) {
    const faults = Object.values(value).map((each) => faultOf({ ...field, localized: false }, each, path));
    return faults.find((fault) => fault !== null) ?? null;
  }
  if (value === null) return null;
  if (field.name === '_status') return value === 'draft' || value === 'published' ? null : { path, reason: NO_STATUS };
  const isMany = field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany === true);
  if (!isMany) return oneFault(field, value, path);
  if (!Array.isArray(value)) return { path, reason: WRONG_SHAPE };
  const most = field.type === 'relationship' || field.type === 'upload' ? MAX_REFERENCES : MAX_ENTRIES;
  if (value.length > most) return { path, reason: tooMany(most) };
  const faults = value.map((each: unknown, index) => oneFault(field, each, `${path}.${index}`));
  return faults.find((fault) => fault !== null) ?? null;
}

function oneFault(field: FlattenedField, value: unknown, path: string): Fault | null {
  const wrong = { path, reason: WRONG_SHAPE };
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
    case 'select':
    case 'radio':
      return typeof value === 'string' ? because(path, lengthFault(value, HAS_LINES.has(field.type))) : wrong;
    case 'number':
      return typeof value === 'string' || Number.isFinite(value) ? null : wrong;
    case 'checkbox':
      return typeof value === 'boolean' || typeof value === 'string' ? null : wrong;
    case 'date':
      return isDate(value) ? null : { path, reason: NO_DATE };
    case 'relationship':
    case 'upload':
      return isReference(value) ? null : wrong;
    case 'richText':
      return isObject(value) && isNode(value['root']) ? because(path, bodyFault(value)) : { path, reason: NO_TEXT };
    case 'group':
    case 'tab':
    case 'array':
      return isObject(value) ? faultIn(field.flattenedFields, value, path) : wrong;
    case 'blocks':
      return isObject(value) ? null : wrong;
    // What may be anything, and what is never written.
    case 'json':
    case 'join':
    case 'point':
      return null;
    default:
      return field satisfies never;
  }
}

const HAS_LINES: ReadonlySet<string> = new Set(['textarea', 'code']);

function because(path: string, reason: Words | null): Fault | null {
  return reason === null ? null : { path, reason };
}

/** Empty is none. */
function isDate(value: unknown): boolean {
  if (value === '') return true;
  if (typeof value !== 'string' && !(value instanceof Date)) return false;
  return isStorableDate(value);
}

/** A node of Lexical's: it has a type, and whatever is in it is a node as well. The depth was looked at before. */
function isNode(value: unknown): boolean {
  if (!isObject(value) || typeof value['type'] !== 'string') return false;
  const children = value['children'];
  return children === undefined || (Array.isArray(children) && children.every(isNode));
}

/** An id, a row that was read before, or an id with the collection it is of. */
function isReference(value: unknown): boolean {
  if (isObject(value)) return 'value' in value ? isReference(value['value']) : 'id' in value && isId(value['id']);
  return isId(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Level by level, because what is nested deep enough would end a recursion. */
function isDeeperThan(value: object, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each) =>
      each !== null && typeof each === 'object' && !(each instanceof Date) && !ArrayBuffer.isView(each)
        ? Object.values(each)
        : [],
    );
  }
  return false;
}
