import type { Access, FieldAccess, PayloadRequest } from 'payload';

/** What a person may do: an author writes drafts, an editor publishes, an admin also manages people and settings. */
export const ROLES = ['admin', 'editor', 'author'] as const;
export type Role = (typeof ROLES)[number];

/** The role of whoever asks; null for a stranger. */
export function roleOf(req: PayloadRequest): Role | null {
  const role: unknown = req.user && 'role' in req.user ? req.user.role : null;
  return ROLES.find((known) => known === role) ?? null;
}

export const isSignedIn: Access = ({ req }) => roleOf(req) !== null;

export const isEditor: Access = ({ req }) => canPublish(req);

export const isAdmin: Access = ({ req }) => roleOf(req) === 'admin';

export const isAdminField: FieldAccess = ({ req }) => roleOf(req) === 'admin';

export const nobody: Access = () => false;

export const noField: FieldAccess = () => false;

export function canPublish(req: PayloadRequest): boolean {
  const role = roleOf(req);
  return role === 'admin' || role === 'editor';
}
