import type { Instant } from '../../../publication/release.ts';

/** Answers to `GET /api/desk-overview`: whether anything has changed, and how the texts that came out last reached the partners. */
export interface OverviewPulse {
  /** Another one than before: something was saved, opened, or reached the world. */
  stamp: string;
  /** By the key of a text; empty for an author, who has no business with partners. */
  reach: Record<string, ReachCount>;
  unconfirmed: UnconfirmedWithdrawal[];
  webhooks: TroubledWebhook[];
}

export interface ReachCount {
  delivered: number;
  of: number;
}

/** A withdrawal of the last days that somebody was told of and has not confirmed. */
export interface UnconfirmedWithdrawal {
  /** Key of the text. */
  text: string;
  /** Where the desk has its item. */
  item: string;
  number: number;
  /** What its item is called; null where that is gone. */
  title: string | null;
  at: Instant;
  /** Partners, and how to reach them: their contact, or nothing. */
  who: { partner: string; contact: string | null }[];
}

/** A webhook that does not take what it is sent. */
export interface TroubledWebhook {
  id: string;
  partner: string;
  address: string;
  /** Since when it has not accepted; null where it was stopped by us or by itself. */
  failingSince: Instant | null;
}
