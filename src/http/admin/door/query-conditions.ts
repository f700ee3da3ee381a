import type { FlattenedField, Payload } from 'payload';
import { isRowId, isStorableDate } from '../../../stored-rows/value-forms.ts';

/** Members of a reference that may be compared; whatever else stands behind one belongs to another row, with access of its own. */
const OF_REFERENCE: ReadonlySet<string> = new Set(['id', 'value', 'relationTo']);
/** Comparisons of places on a map: there are none here. */
const GEOGRAPHIC: ReadonlySet<string> = new Set(['near', 'within', 'intersects']);
/** Words that a query looks for: each is a condition to the database, which has a limit of its own and fails beyond it. */
const MAX_WORDS = 100;

/** A query that asks by what the sender may not see, or by what cannot be compared; `message` is for its sender. */
export class ConditionRefusedError extends Error {
  readonly code = 'condition-refused';
}

/** One comparison of a query; without `how` it is sorted by. */
interface Condition {
  path: string;
  how: string | null;
  wanted: unknown;
}

/**
 * Refuses to sort or filter a collection by what stands in other rows: `sort=createdBy.hash` would tell, by the order, what nobody may
 * read, because access is checked for the collection that is asked and not for the one behind it. And refuses values that the
 * database could only fail on: a word for a date, a number or an id.
 *
 * @param query what stands behind the `?`, within the bounds of `clampQuery`
 * @throws ConditionRefusedError
 */
export function checkConditions(payload: Payload, path: string, query: string): void {
  const fields = fieldsOf(payload, path);
  if (fields === null) return;
  const conditions = conditionsIn(new URLSearchParams(query));
  if (conditions.reduce((sum, condition) => sum + wordsOf(condition), 0) > MAX_WORDS)
    throw new ConditionRefusedError(`A query looks for at most ${MAX_WORDS} words.`);
  for (const condition of conditions) {
    const named = condition.path.slice(0, 100);
    if (named === '') throw new ConditionRefusedError('A field to sort or filter by is missing.');
    if (condition.how !== null && GEOGRAPHIC.has(condition.how))
      throw new ConditionRefusedError(`${named} is no place: it cannot be compared by ${condition.how}.`);
    const found = fieldAt(fields, condition.path.split('.'));
    if (found === 'elsewhere')
      throw new ConditionRefusedError(`Sorting and filtering by ${named} is not possible: it belongs to another row.`);
    if (found !== null && condition.how !== null && !canCompare(payload, found, condition.wanted))
      throw new ConditionRefusedError(`${named} cannot be compared with this value: it holds ${HOLDS[found]}.`);
  }
}

type Comparable = 'id' | 'date' | 'number';

const HOLDS: Record<Comparable, string> = { id: 'ids of rows', date: 'dates', number: 'numbers' };

function fieldsOf(payload: Payload, path: string): FlattenedField[] | null {
  const [, , first = '', second = ''] = path.toLowerCase().split('/');
  if (first === 'globals') return payload.config.globals.find(({ slug }) => slug === second)?.flattenedFields ?? null;
  return payload.config.collections.find(({ slug }) => slug === first)?.flattenedFields ?? null;
}

function wordsOf({ how, wanted }: Condition): number {
  return how === null ? 0 : String(wanted).trim().split(/\s+/).length;
}

/** Every comparison, in whatever notation. */
function conditionsIn(query: URLSearchParams): Condition[] {
  return [...query].flatMap(([name, value]): Condition[] => {
    const parts = name.split(/[[\]]+/).filter((part) => part !== '');
    if (parts[0] === 'sort')
      return value.split(',').map((field) => ({ path: field.trim().replace(/^-/, ''), how: null, wanted: null }));
    if (parts[0] !== 'where') return [];
    if (parts.length === 1) return isJson(value) ? conditionsOf(JSON.parse(value)) : [];
    const [path, how = null] = parts.slice(1).filter((part) => !/^(and|or|\d+)$/i.test(part));
    return path === undefined ? [] : [{ path, how, wanted: value }];
  });
}

function conditionsOf(where: unknown): Condition[] {
  if (Array.isArray(where)) return where.flatMap(conditionsOf);
  if (where === null || typeof where !== 'object') return [];
  return Object.entries(where).flatMap(([path, inner]: [string, unknown]): Condition[] => {
    if (/^(and|or)$/i.test(path)) return conditionsOf(inner);
    if (inner === null || typeof inner !== 'object') return [{ path, how: null, wanted: null }];
    return Object.entries(inner).map(([how, wanted]) => ({ path, how, wanted }));
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}

/** What a path leads to within a row; null for what anything may be compared with, and for names that Payload itself refuses. */
function fieldAt(fields: readonly FlattenedField[], [name = '', ...rest]: string[]): Comparable | 'elsewhere' | null {
  if (name === 'id' && rest.length === 0) return 'id';
  // The rows of a list of versions hold the text (`version`) and whose version it is (`parent`).
  if (name === 'version' && rest.length > 0) return fieldAt(fields, rest);
  if (name === 'parent') return ofReference(rest);
  if ((name === 'createdAt' || name === 'updatedAt') && rest.length === 0) return 'date';
  const field = fields.find((known) => 'name' in known && known.name === name);
  switch (field?.type) {
    case undefined:
      return null;
    case 'relationship':
    case 'upload':
      return ofReference(rest);
    case 'join':
      return 'elsewhere';
    case 'date':
      return 'date';
    case 'number':
      return 'number';
    default:
      return field !== undefined && 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : null;
  }
}

function ofReference([member, ...rest]: string[]): 'id' | 'elsewhere' | null {
  if (member === undefined) return 'id';
  if (rest.length > 0 || !OF_REFERENCE.has(member)) return 'elsewhere';
  return member === 'relationTo' ? null : 'id';
}

/** Lists (`in`) and yes or no (`exists`) are compared, too; an empty value is one for each kind. */
function canCompare(payload: Payload, kind: Comparable, wanted: unknown): boolean {
  const values = (Array.isArray(wanted) ? wanted : String(wanted ?? '').split(',')).map((each) => String(each).trim());
  return values.every((value) => value === '' || /^(true|false|null)$/.test(value) || isOf(payload, kind, value));
}

function isOf(payload: Payload, kind: Comparable, value: string): boolean {
  switch (kind) {
    case 'id':
      return isRowId(value, payload.db);
    case 'number':
      return Number.isFinite(Number(value));
    case 'date':
      return isStorableDate(value);
    default:
      return kind satisfies never;
  }
}
