import { decodeUnreserved } from './url-parameters.ts';

/** What somebody asks of the hub (WebSub 5.1). */
export type HubRequest =
  | { kind: 'subscribe'; callback: string; topic: string; leaseSeconds: number | null; secret: string | null }
  | { kind: 'unsubscribe'; callback: string; topic: string };

/** What is wrong with a request, in words for the developer who wrote it (WebSub 5.1.2). */
export interface RequestFault {
  kind: 'fault';
  detail: string;
}

/** `hub.secret` is less than 200 bytes (WebSub 5.1). */
const MAX_SECRET_BYTES = 199;
const KNOWN = ['hub.callback', 'hub.mode', 'hub.topic', 'hub.lease_seconds', 'hub.secret'] as const;

/**
 * Reads the body of a request, `application/x-www-form-urlencoded` in UTF-8. Parameters that are not known mean nothing (WebSub
 * 5.1); one that is known and stands twice might mean either, so it is a fault. No value is repeated in what is said of a fault.
 */
export function parseHubRequest(body: Buffer): HubRequest | RequestFault {
  const form = readForm(body);
  if (form === null) return fault('The body is not UTF-8, or its percent-encoding is broken.');
  const repeated = KNOWN.find((name) => form.getAll(name).length > 1);
  if (repeated !== undefined) return fault(`${repeated} is given more than once.`);
  const mode = form.get('hub.mode');
  if (mode === null) return fault('hub.mode is missing: subscribe or unsubscribe.');
  if (mode === 'publish')
    return fault('hub.mode: nobody needs to tell this hub of news. It hears of every change itself.');
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return fault('hub.mode must be subscribe or unsubscribe.');
  const callback = decodeUnreserved(form.get('hub.callback') ?? '');
  if (callback === '') return fault('hub.callback is missing: the address of yours that feeds shall be sent to.');
  const topic = decodeUnreserved(form.get('hub.topic') ?? '');
  if (topic === '') return fault('hub.topic is missing: the address that the feed itself gives as rel="self".');
  if (mode === 'unsubscribe') return { kind: 'unsubscribe', callback, topic };
  const leaseSeconds = readLease(form.get('hub.lease_seconds'));
  if (leaseSeconds === 'wrong') return fault('hub.lease_seconds must be a whole number of seconds above 0.');
  const secret = form.get('hub.secret') || null;
  if (secret !== null && Buffer.byteLength(secret) > MAX_SECRET_BYTES)
    return fault(`hub.secret must be less than ${MAX_SECRET_BYTES + 1} bytes long.`);
  return { kind: 'subscribe', callback, topic, leaseSeconds, secret };
}

/** Null where the bytes or the escapes are no UTF-8: what was guessed would be another callback. */
function readForm(body: Buffer): URLSearchParams | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    decodeURIComponent(text);
    return new URLSearchParams(text);
  } catch (cause) {
    if (cause instanceof URIError || cause instanceof TypeError) return null;
    throw cause;
  }
}

/** A positive decimal integer; nothing at all leaves the choice to the hub. */
function readLease(given: string | null): number | null | 'wrong' {
  if (given === null || given === '') return null;
  return /^\d{1,15}$/.test(given) && Number(given) > 0 ? Number(given) : 'wrong';
}

function fault(detail: string): RequestFault {
  return { kind: 'fault', detail };
}
