import { collectDefaultMetrics, Registry } from 'prom-client';

let opened: Registry | null = null;

/**
 * Memory, processor, the lag of the event loop and garbage collection, as every Node.js process tells them. One for the process, however
 * many press centres are open in it; watching begins when somebody first asks.
 */
export function processRegistry(): Registry {
  if (opened === null) {
    opened = new Registry();
    collectDefaultMetrics({ register: opened });
  }
  return opened;
}
