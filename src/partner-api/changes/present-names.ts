import type { ChannelNames } from '../../directory/channel-names.ts';

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
      // Whoever asked gets the error; the next one tries again.
      if (this.#latest === latest) this.#latest = null;
    });
    return latest.names;
  }
}
