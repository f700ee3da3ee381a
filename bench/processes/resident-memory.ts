import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 25;

/** Resident memory of a process around some work, in bytes; NaN where the system does not tell (no Linux). */
export interface ResidentMemory {
  before: number;
  peak: number;
  after: number;
}

/** Does the work, and watches a process meanwhile. */
export async function watchResident<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ result: T; resident: ResidentMemory }> {
  const before = residentBytes(pid);
  let peak = before;
  const look = () => {
    peak = Math.max(peak, residentBytes(pid));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  try {
    const result = await work();
    look();
    return { result, resident: { before, peak, after: residentBytes(pid) } };
  } finally {
    clearInterval(timer);
  }
}

function residentBytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
