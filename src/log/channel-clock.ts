import { localChannel } from '../publication/channels.ts';
import type { ReleaseRow } from './release-row.ts';

/**
 * The last seq of every channel, as far as this process has followed the log. A response rendered at seq S from channels C is
 * valid while none of C has moved past S: there is no purge, and nothing to forget.
 */
export class ChannelClock {
  #lastSeq = new Map<string, number>();
  #head: number;

  /** `head` is where following starts: whatever happened before is older than anything rendered from now on. */
  constructor(head: number) {
    this.#head = head;
  }

  /** How far the log has been followed; date a response with this before reading what it shows. */
  get head(): number {
    return this.#head;
  }

  advance(changes: readonly ReleaseRow[]): void {
    for (const row of changes) {
      for (const channel of [...row.channels, ...row.pastChannels])
        this.#lastSeq.set(localChannel(row.locale, channel), row.seq);
      this.#lastSeq.set(textChannel(row.key), row.seq);
      this.#head = Math.max(this.#head, row.seq);
    }
  }

  isCurrent(renderedAtSeq: number, channels: readonly string[]): boolean {
    for (const channel of channels) {
      if ((this.#lastSeq.get(channel) ?? 0) > renderedAtSeq) return false;
    }
    return true;
  }
}

/** The channel of one text alone: what its page depends on. */
export function textChannel(key: string): string {
  return `text/${key}`;
}
