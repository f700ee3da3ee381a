import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
} from 'payload';
import { beginSubscriber, forgetSubscriber, forgiveFailures } from '../../src/push/state/subscriber-states.ts';
import { touchSubscription } from '../../src/push/state/subscriptions-version.ts';
import { subscriptionId } from '../../src/push/subscription.ts';
import { createSecretBox } from '../../src/push/webhooks/secret-box.ts';
import { makeWebhookSecret } from '../../src/push/webhooks/signature.ts';
import { touchPartnerWebhooks } from '../../src/push/webhooks/webhook-rows.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';

/** Where the new secret waits between being sealed and being told. */
const NEW_SECRET = 'newWebhookSecret';

/** A webhook begins with the change after it was made; workers are notified of every change of it. */
export function subscriptionHooks(releaseContext: ReleaseContext): NonNullable<CollectionConfig['hooks']> {
  const begin: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req, context }) => {
    const id = subscriptionId('webhook', doc.id);
    const { db } = req.payload;
    if (operation === 'create') await beginSubscriber(db, id, { req });
    else if (beginsAfresh(doc, previousDoc)) await forgiveFailures(db, id, req);
    await touchSubscription(db, id, req);
    releaseContext.logSignal.notify();
    return operation === 'create' ? { ...doc, newSecret: context[NEW_SECRET] } : doc;
  };
  return { beforeChange: [giveSecret], afterChange: [begin], afterDelete: [forget] };
}

/** What failed was the old address, or is well again. */
function beginsAfresh(doc: Facts, before: Partial<Facts> | undefined): boolean {
  return doc.address !== before?.address || (doc.status === 'active' && before?.status !== 'active');
}

interface Facts {
  address: string;
  status: string;
}

const giveSecret: CollectionBeforeChangeHook = ({ data, operation, req, context }) => {
  if (operation !== 'create') return data;
  const secret = makeWebhookSecret();
  context[NEW_SECRET] = secret;
  return { ...data, secrets: [createSecretBox(req.payload.secret).seal(secret)] };
};

/** What it confirmed is kept: a take-down is proved for ever. */
const forget: CollectionAfterDeleteHook = async ({ id, req }) => {
  const subscription = subscriptionId('webhook', id);
  await forgetSubscriber(req.payload.db, subscription, req);
  await touchSubscription(req.payload.db, subscription, req);
};

/** For partners: whether one is let in, and what it may see, holds for its webhooks within a second. */
export const tellPartnersWebhooks: CollectionAfterChangeHook = async ({ doc, req }) => {
  await touchPartnerWebhooks(req.payload.db, String(doc.id), req);
  return doc;
};
