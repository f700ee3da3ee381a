import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions as HttpsOptions } from 'node:https';
import type { Duplex } from 'node:stream';

/** How many idle connections are kept, and for how long. Those at work are bounded by whoever sends. */
export interface IdleLimits {
  maxIdle: number;
  idleMs: number;
}

/** Idle connections, the longest idle first. Node's agents bound them by host alone; ten thousand hosts would be ten thousand. */
class IdleShelf {
  readonly #idle = new Set<Duplex>();
  /** Those that are listened to already: a connection is kept many times in its life. */
  readonly #known = new WeakSet<Duplex>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  keep(socket: Duplex): void {
    this.#idle.add(socket);
    if (!this.#known.has(socket)) socket.once('close', () => this.#idle.delete(socket));
    this.#known.add(socket);
    for (const oldest of this.#idle) {
      if (this.#idle.size <= this.#max) break;
      // At once: it says that it is closed only later, and many may be kept before that.
      this.#idle.delete(oldest);
      oldest.destroy();
    }
  }

  take(socket: Duplex): void {
    this.#idle.delete(socket);
  }
}

export interface Agents {
  http: HttpAgent;
  https: HttpsAgent;
  /** Ends every connection. */
  destroy(): void;
}

/** A pair of keep-alive agents that share one bound on idle connections. */
export function createAgents(options: AgentOptions & HttpsOptions, { maxIdle, idleMs }: IdleLimits): Agents {
  const shelf = new IdleShelf(maxIdle);
  const settings = { ...options, keepAlive: true, timeout: idleMs, maxFreeSockets: 8, scheduling: 'lifo' as const };
  const http = withShelf(new HttpAgent(settings), shelf);
  const https = withShelf(new HttpsAgent(settings), shelf);
  return {
    http,
    https,
    destroy: () => {
      http.destroy();
      https.destroy();
    },
  };
}

function withShelf<A extends HttpAgent>(agent: A, shelf: IdleShelf): A {
  const keep = agent.keepSocketAlive.bind(agent);
  const reuse = agent.reuseSocket.bind(agent);
  agent.keepSocketAlive = (socket) => {
    // Node's types say void; its agent keeps the connection where this answers true.
    const isKept: unknown = keep(socket);
    if (isKept === true) shelf.keep(socket);
    return isKept;
  };
  agent.reuseSocket = (socket, request) => {
    shelf.take(socket);
    reuse(socket, request);
  };
  return agent;
}
