import type { Payload, TypedUser } from 'payload';

/**
 * Who is signed in at the desk; null for a stranger. Payload takes everybody for a stranger while the database does not answer: so it
 * is asked once more, and throws.
 */
export async function deskUser(payload: Payload, headers: Headers): Promise<TypedUser | null> {
  const { user } = await payload.auth({ headers });
  if (user === null) await payload.db.count({ collection: 'counters', where: { name: { equals: 'log' } } });
  return user;
}
