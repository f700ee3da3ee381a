import type { IncomingMessage, ServerResponse } from 'node:http';
import { codingFor } from './coding.ts';
import { isNotModified } from './conditional.ts';
import type { EncodedResponse, PreparedResponse } from './prepared-response.ts';
import { datedAt } from './settled-date.ts';
import { writeHeaders } from './write-headers.ts';

/** What went out. */
export interface SentResponse {
  status: number;
  /** Of the body, as it was coded. */
  bytes: number;
}

/** Writes a prepared response: the coding the client takes, 304 where it has it already, no body to HEAD. Tells what it sent. */
export async function sendResponse(
  req: IncomingMessage,
  res: ServerResponse,
  response: PreparedResponse,
): Promise<SentResponse> {
  return send(req, res, response, await response.coded(codingFor(req)));
}

/** The same at once, if the coding is made already; null if it is not, and nothing was sent. */
export function sendIfReady(
  req: IncomingMessage,
  res: ServerResponse,
  response: PreparedResponse,
): SentResponse | null {
  const encoded = response.encoded[codingFor(req)];
  return encoded === undefined ? null : send(req, res, response, encoded);
}

function send(
  req: IncomingMessage,
  res: ServerResponse,
  response: PreparedResponse,
  encoded: EncodedResponse,
): SentResponse {
  const { status } = response;
  const { full, notModified, lastModifiedMs } = datedAt(Date.now(), response, encoded);
  if (status === 200 && isNotModified(req.headers, encoded.etag, lastModifiedMs)) {
    writeHeaders(res, 304, notModified);
    res.end();
    return { status: 304, bytes: 0 };
  }
  writeHeaders(res, status, full);
  if (req.method === 'HEAD') {
    res.end();
    return { status, bytes: 0 };
  }
  res.end(encoded.body);
  return { status, bytes: encoded.body.length };
}
