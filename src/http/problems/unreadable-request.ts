import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEM_TYPE } from '../../partner-api/media-types.ts';
import type { HeaderPairs } from '../site-headers.ts';
import { problemJson } from './problem-json.ts';

const PROBLEMS: Record<string, { status: 408 | 431; detail: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'The headers are longer than 16 KB.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'The request did not come to its end in time.' },
};
const NOT_HTTP = {
  status: 400,
  detail: 'This is not HTTP as RFC 9112 writes it. Addresses are ASCII: everything else in them is percent-encoded.',
} as const;

/**
 * Answers what Node could not read as a request, in the form of every other refusal (RFC 9457), and closes the connection. There is
 * no response to set headers on, only the socket: so it is written by hand. `always`: what every answer says.
 */
export function refuseUnreadable(always: HeaderPairs): (cause: Error, socket: Duplex) => void {
  return (cause, socket) => refuse(always, cause, socket);
}

function refuse(always: HeaderPairs, cause: Error, socket: Duplex): void {
  const code = 'code' in cause ? String(cause.code) : '';
  // Nobody is there any more; or an answer is half out, and more bytes would become part of it.
  if (code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const { status, detail } = PROBLEMS[code] ?? NOT_HTTP;
  const title = STATUS_CODES[status] ?? '';
  const body = problemJson({ title, status, detail });
  const headers = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    ...always.map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
  ];
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`);
}

/** Node keeps the answer that is under way on the socket, as its own refusal looks for it. */
function isAnswering(socket: Duplex): boolean {
  const answer: unknown = Reflect.get(socket, '_httpMessage');
  return typeof answer === 'object' && answer !== null && 'headersSent' in answer && answer.headersSent === true;
}
