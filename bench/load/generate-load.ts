import { type Driver, openConnection } from './connection.ts';
import type { LoadJob, LoadResult } from './job.ts';

const MAX_LATENCIES = 2_000_000;

/** Runs one job to its end. Rejects at the first answer that is not what the job expects. */
export function generateLoad(job: LoadJob): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const requests = job.requests.map((text) => Buffer.from(text, 'latin1'));
    const lengths = new Map<number, number>();
    const latencies = new Float64Array(job.end.kind === 'count' ? job.end.answers : MAX_LATENCIES);
    const wanted = job.end.kind === 'count' ? job.end.answers : Number.POSITIVE_INFINITY;
    let asked = 0;
    let answers = 0;
    let bytes = 0;
    let isOver = false;
    const started = performance.now();
    const cpuBefore = process.cpuUsage();
    const finish = (cause: Error | null) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(deadline);
      const elapsedMs = performance.now() - started;
      const cpu = process.cpuUsage(cpuBefore);
      for (const close of closers) close();
      if (cause !== null) reject(cause);
      else resolve({ answers, bytes, elapsedMs, cpuMs: (cpu.user + cpu.system) / 1000, latencyMs: summary() });
    };
    const summary = () => {
      const seen = [...latencies.subarray(0, Math.min(answers, latencies.length)).toSorted()];
      return { median: at(seen, 50), p99: at(seen, 99), max: seen.at(-1) ?? Number.NaN };
    };
    const driver: Driver = {
      status: job.status,
      next: () => {
        if (isOver || asked >= wanted) return null;
        const index = asked % requests.length;
        asked += 1;
        const request = requests[index];
        return request === undefined ? null : { index, bytes: request };
      },
      answered: (size, sentAt) => {
        if (isOver) return;
        latencies[answers] = performance.now() - sentAt;
        answers += 1;
        bytes += size;
        if (answers >= wanted) finish(null);
      },
      fail: finish,
    };
    const deadline = job.end.kind === 'time' ? setTimeout(() => finish(null), job.end.ms) : undefined;
    const closers = Array.from({ length: job.connections }, () => openConnection(job.port, lengths, driver));
  });
}

function at(sorted: readonly number[], percent: number): number {
  return sorted[Math.floor(((sorted.length - 1) * percent) / 100)] ?? Number.NaN;
}
