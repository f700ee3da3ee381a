import type { Kind } from '../../publication/release.ts';

/** What a reader answers: a call for applications, a vacancy, or the announcement of anything else. */
export type ApplicationKind = 'call' | 'vacancy' | 'other';

/** By what to choose words for a text with an event, a deadline or a registration. */
export function applicationKind(kind: Kind): ApplicationKind {
  return kind === 'call' || kind === 'vacancy' ? kind : 'other';
}
