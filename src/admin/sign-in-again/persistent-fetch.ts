type Fetch = typeof globalThis.fetch;

/** What to do about a session that has ended. */
export interface Session {
  /** Whether somebody is signed in, as the server sees it. */
  isAlive: () => Promise<boolean>;
  /** Lets the editor sign in again; false where they would not. */
  renew: () => Promise<boolean>;
  /** Called when the editor signs out. */
  onSignOut: () => void;
  /** What is said of an act that was not done because its sender would not sign in. */
  refusal: () => string;
}

/** Of the desk's API: what has an account, and what the desk does by itself, is nothing an editor waits for. */
const ACT = /^\/api\/(?!users\/|payload-(?:preferences|locked-documents)(?:\/|$))/;
const SIGN_OUT = /^\/api\/users\/logout(?:\?|$)/;
const WRITES = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

/**
 * `fetch` that does not lose an editor's act to a session that has ended: what the server refuses to a stranger is sent once more when the
 * editor has signed in again, and the form that waits for the answer never hears of the first.
 */
export function persistentFetch(original: Fetch, origin: string, session: Session): Fetch {
  return async (input, init) => {
    const path = pathOn(origin, input);
    const response = await original(input, init);
    if (path !== null && SIGN_OUT.test(path) && response.ok) session.onSignOut();
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
    if (path === null || !ACT.test(path) || !WRITES.has(method)) return response;
    if (response.status !== 401 && response.status !== 403) return response;
    // A Request has given its body away with the first sending, and a stream too; what the desk sends are strings and forms.
    if (input instanceof Request || init?.body instanceof ReadableStream) return response;
    if (await session.isAlive()) return response;
    if (await session.renew()) return original(input, init);
    return Response.json({ errors: [{ message: session.refusal() }] }, { status: 401 });
  };
}

/** Path and query of an address on the desk's own origin; null for any other. */
function pathOn(origin: string, input: Parameters<Fetch>[0]): string | null {
  const address = input instanceof Request ? input.url : String(input);
  if (!URL.canParse(address, origin)) return null;
  const url = new URL(address, origin);
  return url.origin === origin ? url.pathname + url.search : null;
}
