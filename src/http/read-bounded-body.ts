import type { IncomingMessage } from 'node:http';

/** A body is longer than whoever reads it takes. */
class BodyTooLongError extends Error {
  readonly code = 'body-too-long';

  constructor(maxBytes: number) {
    super(`The body is longer than ${maxBytes} bytes.`);
  }
}

/** The body of a request; null where it has more than `maxBytes`. What is too long is not read to its end. */
export async function readBoundedBody(req: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (announcesMoreThan(req, maxBytes)) return null;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of boundedChunks(req, maxBytes)) chunks.push(chunk);
  } catch (cause) {
    if (cause instanceof BodyTooLongError) return null;
    throw cause;
  }
  return Buffer.concat(chunks);
}

/** The body as it comes, for who passes it on; throws what `fault` makes once there are more than `maxBytes`. */
export async function* boundedChunks(
  req: IncomingMessage,
  maxBytes: number,
  fault: (maxBytes: number) => Error = (bytes) => new BodyTooLongError(bytes),
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw fault(maxBytes);
    yield chunk;
  }
}

/** Whether a request says itself that its body is longer; one without `Content-Length` says nothing. */
export function announcesMoreThan({ headers }: IncomingMessage, maxBytes: number): boolean {
  return Number(headers['content-length']) > maxBytes;
}
