import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';
import { PROBLEM_TYPE } from '../partner-api/media-types.ts';
import { problemJson } from './problems/problem-json.ts';

/** What a proxy adds: behind one on the same machine everybody comes from there. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Who may read the numbers of the process: they tell how far the log is, and so that something is being prepared. With a token whoever sends
 * it (RFC 6750 2.1); without one whoever asks from this machine, through no proxy, and to everybody else there is nothing.
 */
export function metricsDoor(token: string | null): RequestHandler {
  if (token === null)
    return (req, res, next) => (isFromHere(req) ? next() : refuse(res, 404, `There is nothing at ${req.path}.`));
  const expected = digest(`Bearer ${token}`);
  return (req, res, next) => {
    if (timingSafeEqual(digest(req.get('authorization') ?? ''), expected)) return next();
    res.set('WWW-Authenticate', 'Bearer realm="metrics"');
    refuse(res, 401, 'The numbers of this process want METRICS_TOKEN in “Authorization: Bearer …”.');
  };
}

function isFromHere({ socket, headers }: Request): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  if (address === '' || PROXY_HEADERS.some((name) => headers[name] !== undefined)) return false;
  return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function refuse(res: Response, status: 401 | 404, detail: string): void {
  const title = status === 404 ? 'Not found' : 'Unauthorized';
  res.status(status).set('Cache-Control', 'no-store').type(PROBLEM_TYPE).send(problemJson({ title, status, detail }));
}

/** Of one length, so that comparing takes one time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
