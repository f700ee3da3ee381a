/** How many requests may be under way. */
export interface RequestLimits {
  /** Requests that have just begun. */
  quick: number;
  /** Requests that have been waiting for longer than `slowAfterMs`: they do not stand in the way of others. */
  slow: number;
  perHost: number;
  slowAfterMs: number;
}

export const REQUEST_LIMITS: Readonly<RequestLimits> = { quick: 128, slow: 1024, perHost: 8, slowAfterMs: 500 };

/** A request under way. */
export interface Ticket {
  host: string;
  startedAt: number;
  isSlow: boolean;
}

/**
 * Room for requests: a quick lane, a slow one into which those move that take long, and a limit for each host. Subscribers that
 * hang fill the slow lane and leave the quick one to those that answer.
 */
export class ConcurrencyLimits {
  readonly #limits: RequestLimits;
  readonly #monotonicMs: () => number;
  /** In the order of their start. */
  readonly #quick = new Set<Ticket>();
  #slow = 0;
  readonly #perHost = new Map<string, number>();

  constructor(monotonicMs: () => number, limits: RequestLimits = REQUEST_LIMITS) {
    this.#limits = limits;
    this.#monotonicMs = monotonicMs;
  }

  get isFull(): boolean {
    return this.#quick.size >= this.#limits.quick;
  }

  get underWay(): number {
    return this.#quick.size + this.#slow;
  }

  isHostFull(host: string): boolean {
    return (this.#perHost.get(host) ?? 0) >= this.#limits.perHost;
  }

  enter(host: string): Ticket {
    const ticket = { host, startedAt: this.#monotonicMs(), isSlow: false };
    this.#quick.add(ticket);
    this.#perHost.set(host, (this.#perHost.get(host) ?? 0) + 1);
    return ticket;
  }

  leave(ticket: Ticket): void {
    if (ticket.isSlow) this.#slow -= 1;
    else this.#quick.delete(ticket);
    const left = (this.#perHost.get(ticket.host) ?? 1) - 1;
    if (left === 0) this.#perHost.delete(ticket.host);
    else this.#perHost.set(ticket.host, left);
  }

  /** Moves those that take long into the slow lane, as far as it has room. */
  sortOut(): void {
    const before = this.#monotonicMs() - this.#limits.slowAfterMs;
    for (const ticket of this.#quick) {
      if (ticket.startedAt > before || this.#slow >= this.#limits.slow) return;
      this.#quick.delete(ticket);
      this.#slow += 1;
      ticket.isSlow = true;
    }
  }
}
