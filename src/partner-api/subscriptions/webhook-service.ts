import type { Instant } from '../../publication/release.ts';
import type { WebhookSelection } from './subscription-body.ts';
import type { PingFacts, WebhookAnswer, WebhookFacts, WebhookState } from './subscription-schema.ts';

/** Something that was asked for and cannot be: `member` of the body is at fault, and `detail` says how, in English. */
export interface WebhookRefusal {
  kind: 'refused';
  member: string;
  detail: string;
}

/** What can be said of a webhook by its owner. The selection is one that `readSelection` has found good. */
export interface WebhookInput {
  address?: string | undefined;
  selection?: WebhookSelection | undefined;
  status?: 'active' | 'paused' | undefined;
}

/** From where everything is sent again. */
export type ReplayStart = { kind: 'position'; position: number } | { kind: 'time'; at: Instant };

/**
 * Webhooks of partners, as the API works with them. Every act names the partner: a webhook of another one is null to it, as one that
 * does not exist. Given by the HTTP side, because what sends them knows this part.
 */
export interface WebhookService {
  list(partner: string): Promise<WebhookFacts[]>;
  read(partner: string, id: string): Promise<WebhookState | null>;
  make(
    partner: string,
    input: { address: string; selection: WebhookSelection },
  ): Promise<
    | { kind: 'made'; webhook: WebhookFacts; secret: string }
    | WebhookRefusal
    | { kind: 'too-many'; most: number }
    | { kind: 'exists'; id: string }
  >;
  change(
    partner: string,
    id: string,
    input: WebhookInput,
  ): Promise<{ kind: 'changed'; webhook: WebhookFacts } | WebhookRefusal | null>;
  remove(partner: string, id: string): Promise<boolean>;
  ping(
    partner: string,
    id: string,
  ): Promise<{ kind: 'pinged'; result: PingFacts } | { kind: 'wait'; seconds: number } | null>;
  /** Answers the position after which everything is sent again. */
  replay(
    partner: string,
    id: string,
    from: ReplayStart,
  ): Promise<{ position: number; status: WebhookFacts['status'] } | null>;
  /** A new secret, told once; the one before signs beside it. */
  giveSecret(partner: string, id: string): Promise<{ webhook: WebhookFacts; secret: string } | null>;
  retireSecret(partner: string, id: string): Promise<boolean>;
  /** The last answers of all its webhooks, the latest first. */
  lastAnswers(partner: string): Promise<(WebhookAnswer & { subscription: string; address: string })[]>;
}
