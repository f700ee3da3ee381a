import type { Finding } from '../../../checklist/finding.ts';
import type { ChangeEvent } from '../../../presenters/change-entry.ts';
import type { Change } from '../../../publication/decide-change.ts';
import type { Instant, Locale } from '../../../publication/release.ts';

/** A feed that a text enters, stays in or leaves. */
export interface FeedOutlook {
  /** As it stands in its addresses: `tag/osvita`, `saved/dlia-shkil`. */
  name: string;
  title: string;
  /** Its page for people, absolute. */
  address: string;
}

/** A partner's webhook that is going to be told. */
export interface WebhookOutlook {
  partner: string;
  address: string;
  event: ChangeEvent;
  /** Its partner sees texts under embargo. */
  isTrusted: boolean;
}

/** What happens to a text at a minute, and to whom it goes. */
export interface ChangeOutlook {
  at: Instant;
  /** Not to come: the moment it is published. */
  isNow: boolean;
  change: Change;
  /** What everyone finds at the text's address from then on: it, a notice that it was withdrawn (410), or nothing (404). */
  readers: 'text' | 'notice' | 'nothing';
  feeds: { enters: FeedOutlook[]; stays: FeedOutlook[]; leaves: FeedOutlook[] };
  /** Null for whoever may not know of partners. */
  webhooks: WebhookOutlook[] | null;
  /** How many subscribers of the WebSub hub are told; null where there are too many to be asked one by one. */
  hub: number | null;
}

/** What becomes of one text. */
export interface TextOutlook {
  locale: Locale;
  isWritten: boolean;
  /** How everyone sees it now. */
  standing: 'text' | 'notice' | 'nothing';
  /** Its page; null while the item has no number. */
  address: string | null;
  /** In their order; empty where it stays as it is. */
  changes: ChangeOutlook[];
}

/** What publishing would do, and what to look at before. */
export interface Outlook {
  /** When it was asked. */
  at: Instant;
  texts: TextOutlook[];
  findings: Finding[];
}
