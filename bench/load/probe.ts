import { Agent, get } from 'node:http';
import { answerParent } from '../processes/answer-parent.ts';

/** One request at a time of each kind, at a pace no server feels: what is measured is how long a reader waits, not how much it bears. */
export interface ProbeJob {
  port: number;
  cached: { path: string; everyMs: number };
  /** Addresses nobody has asked for yet, each asked for once. */
  cold: { paths: readonly string[]; everyMs: number };
  ms: number;
}

/** From the request to the last byte of the answer, in milliseconds, in order. */
export interface ProbeResult {
  cached: number[];
  cold: number[];
}

answerParent(async ({ port, cached, cold, ms }: ProbeJob): Promise<ProbeResult> => {
  const until = performance.now() + ms;
  const paths = cold.paths.values();
  const [hot, fresh] = await Promise.all([
    probe(port, until, cached.everyMs, () => cached.path),
    probe(port, until, cold.everyMs, () => paths.next().value ?? null),
  ]);
  return { cached: hot, cold: fresh };
});

async function probe(port: number, until: number, everyMs: number, next: () => string | null): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const waits: number[] = [];
  for (let path = next(); path !== null && performance.now() < until; path = next()) {
    const started = performance.now();
    await answered(port, path, agent);
    waits.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  agent.destroy();
  return waits;
}

function answered(port: number, path: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} is ${response.statusCode}`));
      response.on('end', resolve).on('error', reject).resume();
    }).on('error', reject);
  });
}
