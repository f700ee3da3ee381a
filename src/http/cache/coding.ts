import type { IncomingMessage } from 'node:http';
import { BoundedMap } from '../../memory/bounded-map.ts';

/** Content codings (RFC 9110 8.4.1) a body is prepared in, the most compact first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/** Header values seen so far; there are few in the world, and a flood of odd ones must not grow it. */
const known = new BoundedMap<string, Coding>(500);

/** The coding to send to a client with this Accept-Encoding (RFC 9110 12.5.3). Without the header, or if it refuses all: identity. */
export function chooseCoding(acceptEncoding: string | undefined): Coding {
  if (acceptEncoding === undefined || acceptEncoding === '') return 'identity';
  const seen = known.get(acceptEncoding);
  if (seen !== undefined) return seen;
  const coding = negotiate(acceptEncoding);
  known.set(acceptEncoding, coding);
  return coding;
}

/** The coding to answer a request in. */
export function codingFor({ headers }: Pick<IncomingMessage, 'headers'>): Coding {
  const value = headers['accept-encoding'];
  return chooseCoding(Array.isArray(value) ? value.join(',') : value);
}

function negotiate(acceptEncoding: string): Coding {
  const weights = new Map(acceptEncoding.split(',').map(readWeight));
  const weightOf = (coding: string) =>
    weights.get(coding) ?? (coding === 'gzip' ? weights.get('x-gzip') : undefined) ?? weights.get('*') ?? 0;
  const best = Math.max(weightOf('br'), weightOf('gzip'));
  // Identity is always acceptable unless refused; it is preferred only where the client weighs it above the others.
  if (best <= 0 || (weights.get('identity') ?? 0) > best) return 'identity';
  return weightOf('br') === best ? 'br' : 'gzip';
}

function readWeight(item: string): [string, number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return [name, Number.isFinite(weight) ? Math.min(Math.max(weight, 0), 1) : 0];
}
