import type { Access, CollectionConfig } from 'payload';
import { LOCALES } from '../../src/publication/release.ts';
import { canPublish, isSignedIn, roleOf } from './roles.ts';

/** Authors write drafts of their own; whatever reaches the world passes an editor. */
const createContent: Access = ({ req, data }) => canPublish(req) || (roleOf(req) === 'author' && !publishes(data));

const changeContent: Access = ({ req, data }) => {
  if (canPublish(req)) return true;
  if (roleOf(req) !== 'author' || publishes(data)) return false;
  return { createdBy: { equals: req.user?.id } };
};

const deleteContent: Access = ({ req }) => {
  if (canPublish(req)) return true;
  if (roleOf(req) !== 'author') return false;
  const unpublished = LOCALES.map((locale) => ({ [`_status.${locale}`]: { not_equals: 'published' } }));
  return { and: [{ createdBy: { equals: req.user?.id } }, ...unpublished] };
};

/** Who may do what with news and guides. The public reads feeds and pages, never the desk's own rows. */
export const contentAccess: NonNullable<CollectionConfig['access']> = {
  create: createContent,
  read: isSignedIn,
  readVersions: isSignedIn,
  update: changeContent,
  delete: deleteContent,
};

function publishes(data: unknown): boolean {
  return data !== null && typeof data === 'object' && '_status' in data && data._status === 'published';
}
