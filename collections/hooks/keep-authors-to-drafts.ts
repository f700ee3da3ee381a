import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload';
import { Forbidden } from 'payload';
import { type ContentType, LOCALES } from '../../src/publication/release.ts';
import { roleOf } from '../access/roles.ts';

/**
 * Whatever an author saves stays a draft. The access rule sees the data alone; it cannot tell a draft saved over a published text
 * from a change, a restoration or an unpublishing of the published row itself, nor a copy that is published with its original.
 */
export function keepAuthorsToDrafts(type: ContentType): CollectionBeforeOperationHook {
  return async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess === true || roleOf(req) !== 'author') return;
    const { draft, duplicateFromID, id, where } = args as Partial<AuthorsArguments>;
    if (draft === true) return;
    const isCopy = operation === 'create' && duplicateFromID !== undefined && duplicateFromID !== null;
    const isForbidden =
      isCopy ||
      operation === 'restoreVersion' ||
      (operation === 'update' && (await isPublished(req, type, id === undefined ? where : { id: { equals: id } })));
    if (isForbidden) throw new Forbidden(req.t);
  };
}

interface AuthorsArguments {
  draft: boolean;
  duplicateFromID: number | string | null;
  id: number | string;
  where: Where;
}

/** Whether any of the rows the world sees is among these. */
async function isPublished(req: PayloadRequest, type: ContentType, where: Where | undefined): Promise<boolean> {
  const published: Where = { or: LOCALES.map((locale) => ({ [`_status.${locale}`]: { equals: 'published' } })) };
  const { totalDocs } = await req.payload.count({
    collection: type,
    where: where === undefined ? published : { and: [where, published] },
    req,
  });
  return totalDocs > 0;
}
