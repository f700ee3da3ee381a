import type { CollectionBeforeValidateHook, CollectionConfig, PayloadRequest } from 'payload';
import { findMergeable, followMerge, type Mergeable } from '../../src/releasing/merged-rows.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { moveSiteEpoch } from '../../src/releasing/site-epoch.ts';
import { ids, type StoredRow, strings } from '../../src/stored-rows/row-fields.ts';
import { fieldError } from '../field-error.ts';
import { words } from '../words.ts';

/** Keeps every slug a row ever had, and refuses one that was another's: its address leads there. */
export function keepSlugs(collection: Mergeable): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    const slug: unknown = data?.['slug'] ?? originalDoc?.slug;
    if (typeof slug !== 'string') return data;
    const id: unknown = originalDoc?.id;
    const past = strings(id === undefined ? data?.['pastSlugs'] : originalDoc?.pastSlugs);
    const last: unknown = originalDoc?.slug;
    const hasMoved = typeof last === 'string' && last !== slug;
    const { db } = req.payload;
    const isOther = id === undefined ? {} : { id: { not_equals: id } };
    // The database would refuse the first as well, but not in words.
    const bearer = await findMergeable(db, collection, { and: [{ slug: { equals: slug } }, isOther] }, req);
    if (bearer !== null) throw fieldError(req, 'slug', takenReason(bearer));
    const former = await findMergeable(db, collection, { and: [{ pastSlugs: { in: [slug] } }, isOther] }, req);
    if (former !== null) throw fieldError(req, 'slug', formerReason(former));
    return { ...data, pastSlugs: [...new Set([...past, ...(hasMoved ? [last] : [])])] };
  };
}

function takenReason(row: StoredRow) {
  const name = String(row['listTitle'] ?? row['slug']);
  return words(`Цю адресу вже має «${name}»: оберіть іншу.`, `“${name}” already has this address: choose another.`);
}

function formerReason(row: StoredRow) {
  const name = String(row['listTitle'] ?? row['slug']);
  return words(
    `За цією адресою раніше був «${name}», і вона веде туди: оберіть іншу.`,
    `This address was once that of “${name}” and leads there: choose another.`,
  );
}

/**
 * Merges straight into the row that stands in the end, and refuses to go round in a circle or out of sight. A merge is for good: whoever
 * followed the one name was brought the other's texts, and could not be told any more when these are withdrawn.
 */
export function guardMerge(collection: Mergeable): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    const [target] = ids(data?.['mergedInto']);
    const isAsked = data !== undefined && Object.hasOwn(data, 'mergedInto');
    const last = isAsked ? await endOf(collection, originalDoc?.mergedInto, req) : null;
    if (last !== null && last !== (await endOf(collection, target, req))) throw fieldError(req, 'mergedInto', FOR_GOOD);
    if (target === undefined) return data;
    const row = await findMergeable(req.payload.db, collection, { id: { equals: target } }, req);
    if (row === null) return data;
    const merge = await followMerge(req.payload.db, collection, row, req);
    if (merge.passed.includes(String(originalDoc?.id))) throw fieldError(req, 'mergedInto', CIRCLE);
    const isInternal = data?.['internal'] ?? originalDoc?.internal;
    if (merge.row['internal'] === true && isInternal !== true) throw fieldError(req, 'mergedInto', OUT_OF_SIGHT);
    return { ...data, mergedInto: merge.row['id'] };
  };
}

/** Id of the row that stands in the end of a merge; null where there is none. */
async function endOf(collection: Mergeable, target: unknown, req: PayloadRequest): Promise<string | null> {
  const [id] = ids(target);
  const row = id === undefined ? null : await findMergeable(req.payload.db, collection, { id: { equals: id } }, req);
  return row === null ? null : String((await followMerge(req.payload.db, collection, row, req)).row['id']);
}

const FOR_GOOD = words(
  'Обʼєднання назавжди: за ним уже стежать партнери. Створіть натомість новий запис.',
  'A merge is for good: partners follow it already. Make a new one instead.',
);
const CIRCLE = words(
  'Так вийшло б коло: обраний запис уже обʼєднано з цим.',
  'That would go round in a circle: the chosen one is merged into this one already.',
);
const OUT_OF_SIGHT = words(
  'Обраний запис внутрішній: тексти зникли б зі стрічок.',
  'The chosen one is internal: texts would vanish from their feeds.',
);

/** A name that led to a page leads elsewhere from now on, even where no text tells of it: nothing rendered before is valid. */
export function moveHooks(
  releaseContext: ReleaseContext,
): NonNullable<NonNullable<CollectionConfig['hooks']>['afterChange']> {
  return [
    async ({ doc, previousDoc, operation, req }) => {
      if (operation === 'create' || !hasMoved(doc, previousDoc)) return;
      await moveSiteEpoch(req.payload.db, releaseContext.now(), req);
      releaseContext.logSignal.notify();
    },
  ];
}

function hasMoved(now: StoredRow, before: StoredRow): boolean {
  return now['slug'] !== before['slug'] || relatedId(now['mergedInto']) !== relatedId(before['mergedInto']);
}

/** The id of a relation, whether it was populated or not. */
export function relatedId(value: unknown): string {
  const id: unknown = value !== null && typeof value === 'object' && 'id' in value ? value.id : value;
  return String(id ?? '');
}
