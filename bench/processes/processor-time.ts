import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (USER_HZ), whatever the kernel's own tick. */
const MS_PER_TICK = 10;

/** Processor time a process has used so far with all its threads, in milliseconds; null where the system does not tell. */
export function processorMs(pid: number): number | null {
  try {
    // After the name, which may hold anything in its brackets: field 14 is user time, field 15 system time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  } catch {
    return null;
  }
}
