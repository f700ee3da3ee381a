import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload';
import { say, words } from '../words.ts';
import { hasMoreThan } from './has-more-than.ts';

/** Rows that one request changes or deletes: Payload does all of them at once, in one transaction. */
export const MAX_ROWS = 100;
/** What it may write to each of them: anything but the body of a text, which is one text's. */
const MAX_VALUES = 2_000;

const TOO_MANY = words(
  `За один раз можна змінити щонайбільше ${MAX_ROWS} записів: виберіть менше.`,
  `At most ${MAX_ROWS} entries can be changed at once: choose fewer.`,
);
const TOO_MUCH = words(
  'Багатьом записам разом не можна дати такого довгого змісту.',
  'Content as long as this cannot be given to many entries at once.',
);

/** A collection of which only so much is changed by one request. */
export function withBoundedBulk(config: CollectionConfig): CollectionConfig {
  return {
    ...config,
    hooks: { ...config.hooks, beforeOperation: [boundBulk, ...(config.hooks?.beforeOperation ?? [])] },
  };
}

/**
 * Refuses what somebody asks to be done to more rows at once, or with more in it, than can be done while others wait. What the press centre does by
 * itself is not held to it.
 */
const boundBulk: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  const { where, data } = args as { where?: Where; data?: unknown };
  if (overrideAccess === true || where === undefined || 'id' in args) return;
  if (operation !== 'update' && operation !== 'delete') return;
  await refuseTooMuch(req, collection.slug as CollectionSlug, where, data);
};

/** @throws APIError 400 where an act on many is too large */
export async function refuseTooMuch(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
  data: unknown,
): Promise<void> {
  if (hasMoreThan(MAX_VALUES, data ?? null)) throw refusal(req, TOO_MUCH);
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: false, req });
  if (totalDocs > MAX_ROWS) throw refusal(req, TOO_MANY);
}

function refusal(req: PayloadRequest, sentence: typeof TOO_MANY): APIError {
  return new APIError(say(req, sentence), 400, null, true);
}
