import type { Instant } from './release.ts';

/** How a text stands, in the words of whoever edits it. */
export interface TextState {
  /** `none`: nothing is written in its language. */
  kind: 'none' | 'draft' | 'planned' | 'embargoed' | 'public' | 'withdrawn';
  /** When it came or comes out, until when it is under embargo, or when it was withdrawn. */
  at: Instant | null;
  /** A draft waits over what is published. */
  waits: boolean;
}
