import type { IncomingHttpHeaders } from 'node:http';
import type { Payload } from 'payload';
import { ROLES, type Role } from '../../../collections/access/roles.ts';
import { deskUser } from './desk-user.ts';

/** The role of whoever is signed in at the desk; null for a stranger. */
export async function deskRole(payload: Payload, incoming: IncomingHttpHeaders): Promise<Role | null> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) if (typeof value === 'string') headers.set(name, value);
  const user = await deskUser(payload, headers);
  const role: unknown = user !== null && 'role' in user ? user.role : null;
  return ROLES.find((known) => known === role) ?? null;
}
