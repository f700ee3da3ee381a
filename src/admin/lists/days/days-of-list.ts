import type { Where } from 'payload';
import { transformWhereQuery, validateWhereQuery } from 'payload/shared';
import { fromKyivWallTime, toKyivWallTime } from '../../kyiv-time/kyiv-wall-time.ts';

/** A date that rows of a list have, as its column is called. */
export interface NamedDate {
  path: string;
  label: string;
}

/** The days of Kyiv that a list is narrowed to by one of its dates; both ends belong to it, and an empty end is open. */
export interface ListDays {
  /** The field's path: `publishedAt`, `event.startsAt`. */
  path: string;
  /** `2026-11-29`, or empty. */
  from: string;
  to: string;
}

/** A condition on a moment that is no whole days, as a tab or an address of old may ask for it. */
export interface ListMoment {
  path: string;
  operator: string;
  at: string;
}

/** The days that a list asks for in every one of its alternatives; null where it asks for none. */
export function daysOf(where: Where | undefined, paths: readonly string[]): ListDays | null {
  const [first, ...others] = alternativesOf(where).map((conditions) => wholeDays(conditions, paths));
  if (first === undefined || first === null) return null;
  const isSame = (days: ListDays | null) =>
    days !== null && days.path === first.path && days.from === first.from && days.to === first.to;
  return others.every(isSame) ? first : null;
}

/** The same list narrowed to these days and no others; null lets them go. The rest of what is asked for stays. */
export function withDays(where: Where | undefined, days: ListDays | null, paths: readonly string[]): Where {
  const present = daysOf(where, paths);
  const rest = alternativesOf(where).map((conditions) =>
    conditions.filter((condition) => present === null || edgeOf(condition, present.path) === null),
  );
  const wanted = days === null ? [] : conditionsOf(days);
  const alternatives = (rest.length === 0 ? [[]] : rest).map((conditions) => [...conditions, ...wanted]);
  const or = alternatives.filter((conditions) => conditions.length > 0).map((and) => ({ and }));
  return { or };
}

/** What else is asked of dates: shown, and changed nowhere but in the address. */
export function momentsOf(where: Where | undefined, paths: readonly string[]): ListMoment[] {
  const days = daysOf(where, paths);
  return alternativesOf(where).flatMap((conditions) =>
    conditions.flatMap((condition) =>
      paths.flatMap((path) => {
        if (days?.path === path && edgeOf(condition, path) !== null) return [];
        return Object.entries(condition[path] ?? {}).map(([operator, at]) => ({ path, operator, at: String(at) }));
      }),
    ),
  );
}

/** What Payload's own filter makes of an address: alternatives, each of conditions that all hold. */
function alternativesOf(where: Where | undefined): Where[][] {
  if (where === undefined || Object.keys(where).length === 0) return [];
  const plain: Where = validateWhereQuery(where) ? where : transformWhereQuery(where);
  return (plain.or ?? []).map(({ and }) => (and ?? []).flatMap(singly));
}

/** Several operators of one field, and several fields, are conditions that all hold: here each stands alone. */
function singly(condition: Where): Where[] {
  return Object.entries(condition).flatMap(([path, asked]): Where[] =>
    path === 'and' || path === 'or' || asked === null || typeof asked !== 'object'
      ? [{ [path]: asked }]
      : Object.entries(asked).map(([operator, value]) => ({ [path]: { [operator]: value } })),
  );
}

function wholeDays(conditions: Where[], paths: readonly string[]): ListDays | null {
  const found = paths.find((path) => conditions.some((condition) => edgeOf(condition, path) !== null));
  if (found === undefined) return null;
  const edges = Object.assign({}, ...conditions.map((condition) => edgeOf(condition, found))) as Partial<ListDays>;
  return { path: found, from: edges.from ?? '', to: edges.to ?? '' };
}

/** The first or last day that a condition stands for: the beginning of a day in Kyiv, or of the day after. */
function edgeOf(condition: Where, path: string): { from: string } | { to: string } | null {
  const { greater_than_equal: since, less_than: before } = operatorsOf(condition, path);
  const from = dayThatBegins(since);
  if (from !== null) return { from };
  const after = dayThatBegins(before);
  return after === null ? null : { to: shift(after, -1) };
}

function operatorsOf(condition: Where, path: string): Record<string, unknown> {
  const asked: unknown = condition[path];
  return asked !== null && typeof asked === 'object' ? { ...asked } : {};
}

function conditionsOf({ path, from, to }: ListDays): Where[] {
  const since = fromKyivWallTime(`${from}T00:00`);
  const before = to === '' ? null : fromKyivWallTime(`${shift(to, 1)}T00:00`);
  return [
    ...(since === null ? [] : [{ [path]: { greater_than_equal: since } }]),
    ...(before === null ? [] : [{ [path]: { less_than: before } }]),
  ];
}

function dayThatBegins(at: unknown): string | null {
  const [day = '', time] = toKyivWallTime(at).split('T');
  return time === '00:00' && new Date(String(at)).getTime() % 60_000 === 0 ? day : null;
}

/** The day some days later, or earlier. */
function shift(day: string, by: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}
