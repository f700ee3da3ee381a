import { vi } from 'vitest';

/** Repeats `check` until it passes: what is written becomes visible when its release is numbered and followed, not at once. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 15_000, interval: 25 });
}
