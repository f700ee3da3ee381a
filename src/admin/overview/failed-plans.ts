import type { Payload, TypedUser } from 'payload';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { record, type StoredRow, text } from '../../stored-rows/row-fields.ts';

const ROWS = 6;

/** What was planned for a minute and could not be done in it. */
export interface FailedPlan {
  key: string;
  type: ContentType;
  id: string;
  /** Null where it was planned for every language of the item. */
  locale: Locale | null;
  title: string;
  act: 'publish' | 'unpublish';
  /** As the refusal said it. */
  reason: string;
  /** When it was tried last. */
  at: string;
}

/** Plans that failed for good, newest first, of items that are still there and that the person may read. */
export async function failedPlans(payload: Payload, user: TypedUser): Promise<FailedPlan[]> {
  const jobs = await findRows(payload.db, {
    collection: 'payload-jobs',
    limit: ROWS,
    sort: '-updatedAt',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { hasError: { equals: true } }] },
  });
  const plans = await Promise.all(jobs.map((job) => readPlan(job, payload, user)));
  return plans.filter((plan) => plan !== null);
}

async function readPlan(job: StoredRow, payload: Payload, user: TypedUser): Promise<FailedPlan | null> {
  const input = record(job['input']);
  const { relationTo, value } = record(input['doc']);
  const type = CONTENT_TYPES.find((known) => known === relationTo);
  if (type === undefined || value === undefined || value === null) return null;
  const id = payload.db.defaultIDType === 'number' ? Number(value) : String(value);
  const read = {
    collection: type,
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user,
  } as const;
  const { docs } = await payload.find({ ...read, where: { id: { equals: id } } });
  const [item] = docs;
  // Somebody has seen to it since.
  if (item === undefined || String(item['updatedAt']) > String(job['updatedAt'])) return null;
  return {
    key: String(job['id']),
    type,
    id: String(id),
    locale: LOCALES.find((known) => known === input['locale']) ?? null,
    title: item.listTitle ?? `№ ${id}`,
    act: input['type'] === 'unpublish' ? 'unpublish' : 'publish',
    reason: reasonOf(job),
    at: String(job['updatedAt']),
  };
}

/** The last attempt's words, or the job's own; a job that was cancelled has none. */
function reasonOf(job: StoredRow): string {
  const attempts = Array.isArray(job['log']) ? job['log'] : [];
  const last = record(record(attempts.at(-1))['error']);
  return text(last['message']) ?? text(record(job['error'])['message']) ?? '';
}
