import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { chooseCoding } from './coding.ts';
import { isNotModified } from './conditional.ts';

/** What went out. */
export interface Sent {
  status: number;
  /** Of the body, as it was coded. */
  bytes: number;
}

/** Writes a prepared answer: the coding the client takes, 304 where it has it already, no body to HEAD. Tells what it sent. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer): Sent {
  const variant = answer.variants[chooseCoding(headerOf(req, 'accept-encoding'))];
  if (answer.status === 200 && isNotModified(req.headers, variant.etag, answer.lastModifiedMs)) {
    res.writeHead(304, variant.notModified as string[]);
    res.end();
    return { status: 304, bytes: 0 };
  }
  res.writeHead(answer.status, variant.full as string[]);
  if (req.method === 'HEAD') {
    res.end();
    return { status: answer.status, bytes: 0 };
  }
  res.end(variant.body);
  return { status: answer.status, bytes: variant.body.length };
}

function headerOf(req: IncomingMessage, name: 'accept-encoding'): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
