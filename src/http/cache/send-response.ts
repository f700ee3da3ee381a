import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Coding, chooseCoding } from './coding.ts';
import { isNotModified } from './conditional.ts';
import type { Answer, Variant } from './prepared-response.ts';

/** What went out. */
export interface Sent {
  status: number;
  /** Of the body, as it was coded. */
  bytes: number;
}

/** Writes a prepared answer: the coding the client takes, 304 where it has it already, no body to HEAD. Tells what it sent. */
export async function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer): Promise<Sent> {
  return send(req, res, answer, await answer.coded(codingFor(req)));
}

/** The same at once, if the coding is made already; null if it is not, and nothing was sent. */
export function sendIfReady(req: IncomingMessage, res: ServerResponse, answer: Answer): Sent | null {
  const variant = answer.variants[codingFor(req)];
  return variant === undefined ? null : send(req, res, answer, variant);
}

function codingFor(req: IncomingMessage): Coding {
  const value = req.headers['accept-encoding'];
  return chooseCoding(Array.isArray(value) ? value.join(',') : value);
}

function send(req: IncomingMessage, res: ServerResponse, { status, lastModifiedMs }: Answer, variant: Variant): Sent {
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
