import type { Partner } from '../partner.ts';

/** Who sends a request, by its `Authorization` header and the address it comes from. */
export type Identity =
  | { kind: 'anonymous' }
  | { kind: 'partner'; partner: Partner }
  /** It came with a key that does not count: `detail` says why and what to do, and nothing of the key. */
  | { kind: 'refused'; detail: string };

/** Whose share of the server a request is taken from. */
export type RateLimitSubject = { kind: 'address'; address: string } | { kind: 'partner'; partner: Partner };

/** What is left of a share after a request was taken from it. */
export interface Allowance {
  isAllowed: boolean;
  /** Name of the policy, as the headers give it. */
  policy: 'public' | 'partner';
  /** Requests in a window. */
  limit: number;
  windowSeconds: number;
  remaining: number;
  /** Until there is more; whole and at least 1 where nothing is left. */
  resetSeconds: number;
}

/** Stands before every endpoint: tells who comes, and how much they may still ask. */
export interface Gate {
  authenticate(authorization: string | undefined, address: string): Promise<Identity>;
  /** The same at once, where no database has to be asked; null where it has. Refuses nobody: what is wrong is null, too. */
  recognise(authorization: string | undefined, address: string): Exclude<Identity, { kind: 'refused' }> | null;
  take(subject: RateLimitSubject): Allowance;
  /** What is left of a share, without taking anything: for answers that cost none. */
  look(subject: RateLimitSubject): Allowance;
  /** Puts back what was taken for an answer that turned out to cost nothing, and tells what is left then. */
  giveBack(subject: RateLimitSubject): Allowance;
  /** Notes that a partner was answered with this HTTP status. */
  record(partner: Partner, status: number): void;
}
