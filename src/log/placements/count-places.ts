import { localChannel } from '../../publication/channels.ts';
import { LOCALES, type Locale } from '../../publication/release.ts';
import type { LogDatabase } from '../log-database.ts';

/** How many texts stand now in each place of a stretch of names, `from` included and `before` not; places without any are left out. */
export type CountPlaces = (names: { from: string; before: string }) => Promise<Map<string, number>>;

/** How many texts each channel holds in each language; channels that hold none are left out. */
export type ChannelCounts = Readonly<Record<Locale, ReadonlyMap<string, number>>>;

/** Payload's adapters count one place at a time; a directory has a thousand. So each database counts them in its own way. */
const counting = new WeakMap<object, CountPlaces>();

/** To be called once for a database, with how it counts. */
export function countsPlaces(db: object, count: CountPlaces): void {
  counting.set(db, count);
}

/** Counts all channels at once: one pass over an index for each language. */
export async function countChannels(db: LogDatabase): Promise<ChannelCounts> {
  const [uk, en] = await Promise.all(LOCALES.map((locale) => countIn(db, locale)));
  if (uk === undefined || en === undefined) throw new Error('Every language has its count');
  return { uk, en };
}

/** Names of the channels that begin with `prefix` (`author/`) and hold a text in any language, in the order of their names. */
export function channelsUnder(counts: ChannelCounts, prefix: string): string[] {
  const held = new Set(LOCALES.flatMap((locale) => [...counts[locale].keys()]));
  return [...held].filter((channel) => channel.startsWith(prefix)).sort();
}

async function countIn(db: LogDatabase, locale: Locale): Promise<Map<string, number>> {
  const count = counting.get(db);
  if (count === undefined) throw new Error('This database was not told how to count places');
  const prefix = localChannel(locale, '');
  // `~` follows every character that a channel's name may have.
  const places = await count({ from: prefix, before: `${prefix}~` });
  return new Map([...places].map(([place, texts]) => [place.slice(prefix.length), texts]));
}
