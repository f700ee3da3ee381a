import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which core is whose while a server is loaded: its own for the server, another for the load. */
export type Core = 'server' | 'load';

const cores = findCores();

/** Whether processes can be kept to a core of their own here; else the system shares out the cores as it likes. */
export const canPin = cores !== null;

/** The command that runs `command` on its core, if there is such a thing. */
export function onCore(core: Core | null, command: readonly string[]): string[] {
  return core === null || cores === null ? [...command] : ['taskset', '-c', String(cores[core]), ...command];
}

/** Two different cores this process may use; null on one core, or where there is no `taskset`. */
function findCores(): Record<Core, number> | null {
  const allowed = readAllowed();
  const [server, load] = [allowed.at(0), allowed.at(-1)];
  if (server === undefined || load === undefined || server === load) return null;
  return spawnSync('taskset', ['-c', String(server), 'true']).status === 0 ? { server, load } : null;
}

function readAllowed(): number[] {
  try {
    const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
    return list.split(',').flatMap((range) => {
      const [first = Number.NaN, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    });
  } catch {
    // No /proc, no pinning.
    return [];
  }
}
