import type { Webhook } from '../subscription.ts';
import type { Deliverer } from '../worker/deliverer.ts';
import { changeBody, messageId, webhookRequest } from './webhook-request.ts';

/** Tells webhooks of each change by a request of its own. `cursorOf` writes the cursor of a position, as /v1/changes reads it. */
export function webhookDeliverer(cursorOf: (seq: number) => string): Deliverer<Webhook> {
  return {
    tellsAllAtOnce: false,
    givesUp: true,
    prepare: async ({ subscription, generation, changes, head, now }) => {
      const [change] = changes;
      if (change === undefined) return { kind: 'skip', upTo: head };
      const { current, event, position } = change;
      const id = messageId({ subscription: subscription.id, text: current.row.key, seq: position, generation, event });
      const body = changeBody(change, subscription, cursorOf);
      return { kind: 'send', request: webhookRequest(subscription, { id, body }, Date.parse(now)), upTo: position };
    },
  };
}
