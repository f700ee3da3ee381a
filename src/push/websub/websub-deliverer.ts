import type { WebSubSubscription } from '../subscription.ts';
import type { Deliverer } from '../worker/deliverer.ts';
import { contentRequest } from './content-request.ts';
import type { ReadTopic } from './topic.ts';

/**
 * Sends the feed as it is now (WebSub 7), however many texts have changed: the changes say that it is due, and not what is in it.
 * A feed that has moved is sent from its new address, which its Link header names, until the lease ends.
 */
export function webSubDeliverer(readTopic: ReadTopic, hubUrl: string): Deliverer<WebSubSubscription> {
  return {
    tellsAllAtOnce: true,
    // The hub must keep the subscription until its lease ends (WebSub 7).
    givesUp: false,
    prepare: async ({ subscription, head, now }) => {
      const { address: callback, topic, secrets, leaseUntil } = subscription;
      const nothing = { kind: 'skip', upTo: head } as const;
      // Leases are enforced (WebSub 5.3.1), whenever somebody comes round to forget them.
      if (leaseUntil <= now) return nothing;
      const content = await readTopic(topic, head);
      if (content === null) return nothing;
      const request = contentRequest({ callback, secret: secrets[0] ?? null }, content, hubUrl);
      return { kind: 'send', request, upTo: head };
    },
  };
}
