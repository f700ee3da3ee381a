import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROBLEM_TYPE } from '../../partner-api/media-types.ts';
import type { HeaderPairs } from '../site-headers.ts';
import { problemJson } from './problem-json.ts';

/** A host name or an address, and perhaps a port (RFC 9110 4.2.2, RFC 3986 3.2.2), as far as any host is called. */
const AUTHORITY = /^(?:[\w.~%-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/i;

/**
 * Whether a request says for whom it is in one way (RFC 9112 3.2): one Host that can be one, or none where HTTP/1.0 needs none. Node refuses
 * a missing one and takes the first of two, where something in front of us may have taken the last.
 */
export function hasOneHost({ rawHeaders, headers: { host } }: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 0 || (hosts === 1 && host !== undefined && AUTHORITY.test(host));
}

/** Refuses such a request, and the connection with it: what follows may be meant for somebody else. */
export function refuseHost(res: ServerResponse, headers: HeaderPairs): void {
  const detail = 'A request has one Host, which is a host and perhaps a port (RFC 9112, 3.2).';
  const body = problemJson({ title: 'Bad Request', status: 400, detail });
  for (const [name, value] of headers) res.setHeader(name, value);
  res.writeHead(400, {
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  res.end(body);
}
