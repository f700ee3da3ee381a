import type { WebhookState } from '../../../partner-api/subscriptions/subscription-schema.ts';
import type { ChangeEvent } from '../../../presenters/change-entry.ts';
import type { Instant, Locale } from '../../../publication/release.ts';
import type { FailureStage } from '../../../push/outgoing/answer.ts';
import type { DeliveryStatus } from '../../../push/readings/recipients.ts';
import type { Notice } from '../../../push/state/notice.ts';
import type { PingResult } from '../../../push/webhooks/ping.ts';

export type { FailureStage };

/** How one webhook stands to a text. */
export interface RecipientView {
  /** Id of its row. */
  id: string;
  address: string;
  partner: string;
  event: ChangeEvent;
  reached: DeliveryStatus;
  /** Null where it has not accepted, or the time is not known any more. */
  deliveredAt: Instant | null;
}

/** A line of the take-down ledger. */
interface TakedownView {
  /** Whoever was notified: its partner and address; its bare id where it is gone. */
  subscriber: string;
  event: 'withdrawn' | 'removed';
  at: Instant;
  /** Null where it is still to be confirmed. */
  confirmedAt: Instant | null;
}

/** Who got a text. */
export interface TextRecipients {
  locale: Locale;
  recipients: RecipientView[];
  takedowns: TakedownView[];
  /** Subscribers of the WebSub hub, counted; null where there are too many to be asked one by one. */
  hub: Record<DeliveryStatus, number> | null;
}

/** Who got an item, language by language; empty where nothing of it was ever released. */
export interface ItemRecipients {
  texts: TextRecipients[];
}

/** How a webhook is doing, for the desk. */
export interface WebhookView extends Pick<WebhookState, 'lag' | 'lagSince' | 'lastAnswers'> {
  /** Neither paused, disabled or ended itself, nor is its partner shut out. */
  isWorking: boolean;
  secrets: number;
  deliveredAt: Instant | null;
  failingSince: Instant | null;
  failures: number;
  nextAttemptAt: Instant | null;
  notice: Notice | null;
}

/** The same with what came of an act. */
export interface WebhookActView extends WebhookView {
  pinged?: PingResult;
  /** A new secret, this once. */
  secret?: string;
}
