import type { ChannelNames } from '../../directory/channel-names.ts';
import type { Selection } from '../../publication/selection.ts';

/** The names of tags and sources, as new as the rows they are held against; read again only when the log has moved. */
export class PresentNames {
  #latest: { seq: number; names: Promise<ChannelNames> } | null = null;

  readonly #read: () => Promise<ChannelNames>;

  constructor(read: () => Promise<ChannelNames>) {
    this.#read = read;
  }

  /**
   * Every name that a row up to `seq` may bear. A row bears a name only after its tag does, so names that are read once the row was
   * seen are new enough; and a tag that is renamed while no text shows it needs no reading before the next row comes.
   */
  upTo(seq: number): Promise<ChannelNames> {
    if (this.#latest !== null && this.#latest.seq >= seq) return this.#latest.names;
    const latest = { seq, names: this.#read() };
    this.#latest = latest;
    latest.names.catch(() => {
      // Whoever asked is told; the next one tries again.
      if (this.#latest === latest) this.#latest = null;
    });
    return latest.names;
  }
}

/** Whether a selection names a tag or a source: only these change their names. */
export function hasNames({ filter }: Selection): boolean {
  return [...filter.anyOf.flat(), ...filter.noneOf].some(isName);
}

/** A tag or a source of a selection that there is not and never was; null where all are known. */
export function unknownName({ filter }: Selection, names: ChannelNames): string | null {
  return [...filter.anyOf.flat(), ...filter.noneOf].find((channel) => isName(channel) && !names.has(channel)) ?? null;
}

/**
 * The same selection by all names that what it asks for has or had. The former ones count as well: texts that are yet to be released
 * under the new name still stand under the old one, and texts that left before a renaming are remembered under the old one alone.
 */
export function underAllNames({ locales, filter }: Selection, names: ChannelNames): Selection {
  const all = (channels: readonly string[]) => [
    ...new Set(channels.flatMap((channel) => names.get(channel) ?? channel)),
  ];
  return { locales, filter: { anyOf: filter.anyOf.map(all), noneOf: all(filter.noneOf) } };
}

function isName(channel: string): boolean {
  return channel.startsWith('tag/') || channel.startsWith('source/');
}
