import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, CodedAnswer, Variant } from './answer.ts';
import { type Coding, chooseCoding } from './coding.ts';
import { isNotModified } from './conditional.ts';

/** What went out. */
export interface Sent {
  status: number;
  /** Of the body, as it was coded. */
  bytes: number;
}

/** Writes a prepared answer: the coding the client takes, 304 where it has it already, no body to HEAD. Tells what it sent. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer): Sent {
  return send(req, res, answer, answer.variants[codingFor(req)]);
}

/** The same for an answer of which no other coding may be there yet. */
export function sendCoded(req: IncomingMessage, res: ServerResponse, answer: CodedAnswer): Sent {
  return send(req, res, answer, answer.variant);
}

/** The coding a client is answered in. */
export function codingFor(req: IncomingMessage): Coding {
  const value = req.headers['accept-encoding'];
  return chooseCoding(Array.isArray(value) ? value.join(',') : value);
}

function send(
  req: IncomingMessage,
  res: ServerResponse,
  { status, lastModifiedMs }: Pick<Answer, 'status' | 'lastModifiedMs'>,
  variant: Variant,
): Sent {
  if (status === 200 && isNotModified(req.headers, variant.etag, lastModifiedMs)) {
    res.writeHead(304, variant.notModified as string[]);
    res.end();
    return { status: 304, bytes: 0 };
  }
  res.writeHead(status, variant.full as string[]);
  if (req.method === 'HEAD') {
    res.end();
    return { status, bytes: 0 };
  }
  res.end(variant.body);
  return { status, bytes: variant.body.length };
}
