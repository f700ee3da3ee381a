import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload';
import { forgetKeys, isAnyKeyLive } from '../../src/partners/keys/partner-keys.ts';
import { forgetUsage } from '../../src/partners/usage/usage-rows.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { actError } from '../field-error.ts';
import { words } from '../words.ts';

/** A partner whose keys work is somebody who would suddenly stand before a closed door: revoking comes first, knowingly. */
export function refuseLivePartner(releaseContext: ReleaseContext): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    if (await isAnyKeyLive(req.payload.db, String(id), releaseContext.now(), req)) throw actError(req, HAS_KEYS);
  };
}

/**
 * Its webhooks go with a partner, each as if it were deleted by itself, so that workers are notified; what they have confirmed stays in the
 * ledger. Before the partner's own row: no webhook may be without one.
 */
export const takeWebhooksAlong: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { partner: { equals: id } };
  const { errors } = await req.payload.delete({ collection: 'subscriptions', where, depth: 0, req });
  const [failed] = errors;
  if (failed !== undefined) throw new Error(`Webhook ${failed.id} could not be deleted: ${failed.message}`);
};

/** Of a partner that is gone nothing is left: neither its old keys nor what it asked for. */
export const forgetPartner: CollectionAfterDeleteHook = async ({ id, req }) => {
  await forgetKeys(req.payload.db, String(id), req);
  await forgetUsage(req.payload.db, String(id), req);
};

const HAS_KEYS = words(
  'У партнера є чинні ключі. Спершу відкличте їх на його сторінці; щоб лише закрити доступ, зніміть «Доступ відкрито».',
  'The partner has keys that work. Revoke them on its page first; merely to close access, untick “Access is open”.',
);
