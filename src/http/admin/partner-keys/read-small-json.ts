import type { Request } from 'express';

const MAX_BYTES = 4096;

/** The JSON object in a body; null where there is none, it is something else, or it is longer than anything asked for here. */
export async function readSmallJson(req: Request<Record<string, string>>): Promise<Record<string, unknown> | null> {
  if (req.is('application/json') !== 'application/json' || Number(req.get('content-length')) > MAX_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return parseObject(Buffer.concat(chunks).toString('utf8'));
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
