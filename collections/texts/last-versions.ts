import type { PayloadRequest, TypeWithVersion } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import type { StoredRow } from '../../src/stored-rows/row-fields.ts';

/** The last two versions of an item, the newer one first, as Payload keeps them; fewer where there are no more. */
export async function lastTwoVersions(
  type: ContentType,
  id: number | string,
  req: PayloadRequest,
): Promise<TypeWithVersion<StoredRow>[]> {
  const { docs } = await req.payload.db.findVersions<StoredRow>({
    collection: type,
    where: { parent: { equals: id } },
    sort: '-createdAt',
    limit: 2,
    pagination: false,
    req,
  });
  return docs;
}
