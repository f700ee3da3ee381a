import type { Payload, PayloadRequest, SanitizedConfig } from 'payload';
import { CONTENT_TYPES, LOCALES } from '../publication/release.ts';

/** What Payload's drawer wrote down when somebody planned to publish or unpublish an item. */
interface Plan {
  type?: 'publish' | 'unpublish' | null;
  locale?: string | null;
  doc?: { relationTo: string; value: number | string } | null;
  user?: { relationTo: string; value: number | string } | null;
}

const TASK = 'schedulePublish';

/**
 * Payload's own task saves in the default language, whatever the item is written in. In its place: what was planned for an item is
 * done to each of its texts, what was planned for one language to that text alone. The desk plans by dates since then; plans that
 * were made before are kept in this way.
 */
export function keepOldPlans(config: SanitizedConfig): SanitizedConfig {
  const task = config.jobs.tasks?.find(({ slug }) => slug === TASK);
  if (task === undefined)
    throw new Error(`Payload has no task ${TASK} any more: plans made by its drawer would be lost.`);
  task.handler = async ({ input, req }: { input: Plan; req: PayloadRequest }) => {
    await carryOut(input, req.payload);
    return { output: {} };
  };
  return config;
}

/** As a request of its own: those of one round are carried out side by side, and each is begun again where it meets another. */
async function carryOut({ type, locale, doc, user }: Plan, payload: Payload): Promise<void> {
  const collection = CONTENT_TYPES.find((known) => known === doc?.relationTo);
  if (collection === undefined || doc === null || doc === undefined) return;
  await payload.update({
    collection,
    id: payload.db.defaultIDType === 'number' ? Number(doc.value) : doc.value,
    locale: LOCALES.find((known) => known === locale) ?? 'all',
    data: { _status: type === 'unpublish' ? 'draft' : 'published' },
    depth: 0,
    ...(await planner(user, payload)),
  });
}

/** On behalf of whoever planned it, if they may still do so. */
async function planner(user: Plan['user'], payload: Payload) {
  if (user === null || user === undefined) return { overrideAccess: true };
  const person = await payload.findByID({ collection: 'users', id: user.value, depth: 0 });
  return { overrideAccess: false, user: { ...person, collection: 'users' as const } };
}
