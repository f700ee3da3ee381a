import type { IncomingMessage } from 'node:http';

/**
 * The first `maxBytes` of an answer's body; what comes after is dropped with the connection. Rejects where the answer ends before
 * it said it would.
 */
export function readUpTo(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    answer.on('error', reject);
    answer.on('end', () => resolve(Buffer.concat(chunks)));
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= maxBytes) return;
      resolve(Buffer.concat(chunks).subarray(0, maxBytes));
      answer.destroy();
    });
  });
}
