import type { Change } from '../../publication/decide-change.ts';
import type { HeldText } from '../../publication/decide-embargo.ts';
import type { ContentType, Instant, Kind, Locale, Release } from '../../publication/release.ts';

/** A change of one text, decided and ready to be written. Where neither `release` nor `embargo` is set, it withdraws. */
export interface LogEntry {
  key: string;
  uid: string;
  locale: Locale;
  type: ContentType;
  itemId: string;
  number: number;
  kind: Kind;
  url: string;
  change: Change;
  /** What everyone sees from now on. */
  release: Release | null;
  /** What trusted partners alone see from now on; never beside a release. */
  embargo: HeldText | null;
  channels: string[];
  shows: string[];
  /** Why it is withdrawn, where it is. */
  notice: string | null;
  publishedAt: Instant;
}
