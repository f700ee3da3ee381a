/** Work for the load generator. Each connection has one request under way at a time, and sends the next at the last byte of the answer. */
export interface LoadJob {
  port: number;
  connections: number;
  /** Whole requests as bytes, latin1; the connections take them in turn. */
  requests: readonly string[];
  /** Status every answer must have. */
  status: number;
  /** Ends after this time, or after this many answers. */
  end: { kind: 'time'; ms: number } | { kind: 'count'; answers: number };
}

export interface LoadResult {
  answers: number;
  bytes: number;
  elapsedMs: number;
  /** Time of the processor that the generator itself used: near `elapsedMs`, the generator was the limit. */
  cpuMs: number;
  /** From the request's write to the last byte of its answer. */
  latencyMs: { median: number; p99: number; max: number };
}

/** A GET as a feed reader sends it. */
export function feedRequest(path: string, headers: Record<string, string> = {}): string {
  const all = { Host: '127.0.0.1', 'User-Agent': 'visnyk-bench', Accept: '*/*', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
