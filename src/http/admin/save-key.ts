/** A row (`news/7`) or a global, with whatever is done to it. */
const ONE_ROW = /^\/api\/((?:globals\/[a-z-]+)|(?:[a-z-]+\/(?:\d+|[0-9a-f]{24})))(?:\/|$)/i;
const DUPLICATE = /^\/api\/[a-z-]+\/(?:duplicate|versions)\//i;

/**
 * What a request to Payload's API changes, where that is one thing: `news/7`, `globals/site-settings`, in the words of
 * `src/payload/persistent-writes.ts`. Null where it reads, makes something new, or changes many things.
 */
export function saveKeyOf(method: string, path: string): string | null {
  if (!['POST', 'PATCH', 'PUT', 'DELETE'].includes(method) || DUPLICATE.test(path)) return null;
  return ONE_ROW.exec(path)?.[1]?.toLowerCase() ?? null;
}

const SIGN_IN = /^\/api\/users\/login\/?$/i;

export function isSignIn(path: string): boolean {
  return SIGN_IN.test(path);
}

/** Whoever signs in to one account takes turns: each sign-in writes the list of all, as it was read before. */
export function signInKeyOf(form: unknown): string | null {
  const email: unknown = form !== null && typeof form === 'object' && 'email' in form ? form.email : null;
  return typeof email === 'string' ? `users/${email.toLowerCase().trim()}` : null;
}

/** What a form says, sent as JSON or as the admin does, with JSON in its field `_payload`; null where it says nothing. */
export async function readForm(bytes: Buffer, contentType: string): Promise<unknown> {
  try {
    if (!/^multipart\//i.test(contentType)) return JSON.parse(bytes.toString('utf8'));
    const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } }).formData();
    const inner = form.get('_payload');
    return typeof inner === 'string' ? JSON.parse(inner) : null;
  } catch (cause) {
    // Payload will say so.
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}
