import { createHmac, timingSafeEqual } from 'node:crypto';
import { extractJWT, type Payload } from 'payload';

/** Whose sign-in a request carries. */
export interface DeskToken {
  id: string;
  collection: string;
}

/**
 * The sign-in that a request carries, if it is one that this installation has signed and that has not run out; null for a stranger.
 * It asks no database: whether the account and its session still exist is found out by whoever answers. Payload signs with HMAC
 * SHA-256 (RFC 7518 3.2).
 */
export function readDeskToken(payload: Payload, headers: Headers, nowMs = Date.now()): DeskToken | null {
  const token = extractJWT({ headers, payload });
  const [head = '', claims = '', signature = '', ...rest] = token?.split('.') ?? [];
  if (token === null || rest.length > 0 || !isSigned(`${head}.${claims}`, signature, payload.secret)) return null;
  const said: unknown = parsed(claims);
  if (said === null || typeof said !== 'object' || !('id' in said) || !('collection' in said)) return null;
  const { id, collection } = said;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof collection !== 'string') return null;
  const expires: unknown = 'exp' in said ? said.exp : null;
  if (typeof expires !== 'number' || expires * 1000 <= nowMs) return null;
  return { id: String(id), collection };
}

function isSigned(text: string, signature: string, secret: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  const right = createHmac('sha256', secret).update(text).digest();
  return given.length === right.length && timingSafeEqual(given, right);
}

function parsed(claims: string): unknown {
  try {
    return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
