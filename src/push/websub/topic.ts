import type { Selection } from '../../publication/selection.ts';

/** What the hub is told of an address that somebody wants to follow. */
export type TopicCheck =
  /** `isCombined`: of addresses of its kind there are as many as somebody cares to make up. */
  | { kind: 'topic'; isCombined: boolean }
  /** The feed is there, under another address: non-canonical, renamed or merged. */
  | { kind: 'moved'; topic: string }
  /** Nothing to follow here; `detail` says why. */
  | { kind: 'unknown'; detail: string }
  /** It cannot be said just now. */
  | { kind: 'busy'; retryAfterSeconds: number };

/** Looks an address up as a GET would; `topic` is as the subscriber wrote it. */
export type CheckTopic = (topic: string) => Promise<TopicCheck>;

/** A feed as it is now: exactly what a GET of `self` answers. */
export interface TopicContent {
  /** Its canonical address; another than was asked for where the feed has moved. */
  self: string;
  contentType: string;
  bytes: Buffer;
}

/** Reads a feed, no older than position `seq` of the log; null where there is none any more. */
export type ReadTopic = (topic: string, seq: number) => Promise<TopicContent | null>;

/** The texts whose changes concern a feed, by the names of today; null where there is no such feed any more. */
export type SelectTopic = (topic: string) => Promise<Selection | null>;
