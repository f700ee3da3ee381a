import { connect } from 'node:net';

const STATUS_AT = 'HTTP/1.1 '.length;
const HEAD_END = Buffer.from('\r\n\r\n');
/** One for all connections: what is read is counted before the next read, and a small buffer stays in the processor's cache. */
const shared = Buffer.allocUnsafe(256 * 1024);

/** What a connection asks of the one who drives it. */
export interface Driver {
  status: number;
  /** The next request and its index, or null to stop. */
  next(): { index: number; bytes: Buffer } | null;
  /** Called at the last byte of each answer. */
  answered(bytes: number, sentAt: number): void;
  fail(cause: Error): void;
}

/**
 * A keep-alive connection that measures and does not read: the length of an answer is parsed from its head once per request and
 * known from then on, so that the generator costs less than any server it loads.
 */
export function openConnection(port: number, lengths: Map<number, number>, driver: Driver): () => void {
  let index = 0;
  let sentAt = 0;
  let length = 0;
  let remaining = 0;
  let head = Buffer.alloc(0);
  const send = () => {
    const request = driver.next();
    if (request === null) return;
    index = request.index;
    length = 0;
    sentAt = performance.now();
    socket.write(request.bytes);
  };
  const begin = (chunk: Buffer): boolean => {
    const status = Number(chunk.toString('latin1', STATUS_AT, STATUS_AT + 3));
    if (status !== driver.status) throw new Error(`An answer has status ${status} instead of ${driver.status}`);
    const known = lengths.get(index) ?? answerLength(chunk, status);
    if (known === null) return false;
    lengths.set(index, known);
    length = known;
    remaining = known;
    return true;
  };
  const take = (size: number, buffer: Uint8Array): boolean => {
    try {
      let taken = size;
      if (length === 0) {
        const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
        const start = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        if (!begin(start)) {
          head = Buffer.from(start);
          return true;
        }
        taken = start.length;
        head = Buffer.alloc(0);
      }
      remaining -= taken;
      if (remaining < 0) throw new Error(`An answer is ${-remaining} bytes longer than the one before it`);
      if (remaining > 0) return true;
      driver.answered(length, sentAt);
      send();
    } catch (cause) {
      driver.fail(cause instanceof Error ? cause : new Error(String(cause)));
    }
    return true;
  };
  const socket = connect({ port, host: '127.0.0.1', onread: { buffer: shared, callback: take } }, send);
  socket.setNoDelay(true);
  socket.on('error', driver.fail);
  return () => socket.destroy();
}

/** Length of head and body together; null while the head is not whole. */
function answerLength(start: Buffer, status: number): number | null {
  const headEnd = start.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const total = headEnd + HEAD_END.length;
  if (status === 304) return total;
  const stated = /\r\ncontent-length: (\d+)\r\n/i.exec(start.toString('latin1', 0, total))?.[1];
  if (stated === undefined) throw new Error('An answer does not state its length');
  return total + Number(stated);
}
