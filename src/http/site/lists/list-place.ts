import type { QueryParameter } from '../../../feeds/query/feed-query.ts';
import { KIND_CHANNELS, parseChannel } from '../../../publication/channels.ts';
import { daysOf, type KyivDay } from '../../../publication/dates/kyiv-days.ts';

/** A list that has an address of its own: what its path says, before anything behind the `?`. */
export interface ListPlace {
  /** Without the prefix of the language; empty for the front page. */
  path: string;
  /** Every text of the list is in it. */
  channel: string;
  layout: 'front' | 'archive';
  /** The days an archive is of; null where the list goes back to the beginning. */
  period: { year: number; month: number | null } | null;
  /** What the path has settled, so that it cannot be asked for once more. */
  settles: QueryParameter | 'dates' | null;
}

/** The address of one list, as a router takes it, and the place that its parameters name; null where there can be none. */
export interface ListRoute {
  pattern: string;
  placeOf: (parameters: Readonly<Record<string, unknown>>) => ListPlace | null;
}

/** All there is, with the ways to each of its years. */
export const ARCHIVE = '/archive';

const FRONT: ListPlace = { path: '', channel: 'all', layout: 'front', period: null, settles: null };

/** Every list there is, but for the directories of topics and sources. */
export const LIST_ROUTES: readonly ListRoute[] = [
  { pattern: '', placeOf: () => FRONT },
  ...Object.values(KIND_CHANNELS).map(
    (channel): ListRoute => ({
      pattern: `/${channel}`,
      placeOf: () => ({ path: `/${channel}`, channel, layout: 'archive', period: null, settles: 'kind' }),
    }),
  ),
  named('/tags/:slug', 'tag', null),
  named('/sources/:slug', 'source', 'source'),
  named('/authors/:slug', 'author', null),
  named('/regions/:code', 'region', 'region'),
  { pattern: ARCHIVE, placeOf: () => ({ ...FRONT, path: ARCHIVE, layout: 'archive' }) },
  { pattern: '/archive/:year', placeOf: ({ year }) => archive(year, null) },
  { pattern: '/archive/:year/:month', placeOf: ({ year, month }) => archive(year, month) },
];

/** The days of a period, first and last. */
export function daysOfPlace({ period }: ListPlace): { from: KyivDay; until: KyivDay } | null {
  return period && daysOf(period.year, period.month);
}

/** `/archive/2026` or `/archive/2026/03`. */
export function archivePath(year: number, month: number | null): string {
  return `/archive/${year}${month === null ? '' : `/${String(month).padStart(2, '0')}`}`;
}

function named(pattern: string, prefix: string, settles: QueryParameter | null): ListRoute {
  const [room = '', parameter = ''] = pattern.split('/:');
  return {
    pattern,
    placeOf: ({ [parameter]: name }) => {
      const channel = `${prefix}/${String(name)}`;
      if (parseChannel(channel) === null) return null;
      return { path: `${room}/${String(name)}`, channel, layout: 'archive', period: null, settles };
    },
  };
}

function archive(year: unknown, month: unknown): ListPlace | null {
  if (!/^[1-9]\d{3}$/.test(String(year))) return null;
  if (month !== null && !/^(?:0[1-9]|1[0-2])$/.test(String(month))) return null;
  const period = { year: Number(year), month: month === null ? null : Number(month) };
  return { path: archivePath(period.year, period.month), channel: 'all', layout: 'archive', period, settles: 'dates' };
}
