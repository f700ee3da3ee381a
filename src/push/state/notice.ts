import type { Instant } from '../../publication/release.ts';

/** What people should know about a subscriber: it was disabled, it ended itself, or it has been silent for longer than usual. */
export interface Notice {
  kind: 'disabled' | 'ended' | 'silent';
  at: Instant;
}

const KINDS: readonly Notice['kind'][] = ['disabled', 'ended', 'silent'];

/** A notice from its stored form; null for none. */
export function readNotice(stored: unknown): Notice | null {
  if (typeof stored !== 'object' || stored === null || !('kind' in stored) || !('at' in stored)) return null;
  const kind = KINDS.find((known) => known === stored.kind);
  return kind === undefined ? null : { kind, at: String(stored.at) };
}
