import type { Request } from 'express';
import { readBoundedBody } from '../read-bounded-body.ts';

const MAX_BYTES = 4096;

/** The JSON object in a body; null where there is none, it is something else, or it is longer than anything asked for here. */
export async function readSmallJson(req: Request<Record<string, string>>): Promise<Record<string, unknown> | null> {
  if (req.is('application/json') !== 'application/json') return null;
  const bytes = await readBoundedBody(req, MAX_BYTES);
  return bytes && parseObject(bytes.toString('utf8'));
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
