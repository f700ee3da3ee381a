import type { Finding } from '../../../feeds/checks/findings.ts';
import type { FeedFormat } from '../../../feeds/feed-document.ts';
import type { Instant, Locale } from '../../../publication/release.ts';

/** Answers to `GET /api/feed-health`: how the feeds are, and what programs read them. Nothing in it is about a person. */
export interface FeedHealthReport {
  checkedAt: Instant;
  /** Pages are numbered from 1. */
  page: number;
  pages: number;
  totalFeeds: number;
  /** Days in Kyiv, `2026-11-22`; null where nothing was counted yesterday. */
  days: { today: string; yesterday: string | null };
  /** False in a process that serves the desk alone: then feeds are served, and counted, by others. */
  isCountedHere: boolean;
  feeds: FeedHealth[];
}

/** A channel in one language, in all its formats. */
export interface FeedHealth {
  locale: Locale;
  channel: string;
  title: string;
  /** The feed's page for people. */
  pageUrl: string;
  /** Texts in the channel; the feed carries the latest of them. */
  texts: number;
  lastChange: Instant | null;
  formats: FormatHealth[];
  today: Traffic;
  yesterday: Traffic;
}

export interface FormatHealth {
  format: FeedFormat;
  url: string;
  items: number;
  /** Uncompressed, and as most readers get it. */
  bytes: number;
  gzipBytes: number;
  findings: Finding[];
  today: AnswerCounts;
  yesterday: AnswerCounts;
}

export interface AnswerCounts {
  full: number;
  notModified: number;
}

export interface Traffic extends AnswerCounts {
  /** Bytes of bodies as they were sent. */
  bytes: number;
  /** Those that read for the most people first, then those with the most requests. */
  programs: ProgramTraffic[];
}

export interface ProgramTraffic {
  name: string;
  requests: number;
  /** People it says it reads for; null where it does not say. */
  subscribers: number | null;
}
