import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { boundedChunks, readBoundedBody } from '../../src/http/read-bounded-body.ts';

/** A request whose body comes in these parts; `announced` stands in its `Content-Length`. */
function requestOf(parts: readonly string[], announced?: number): IncomingMessage {
  const headers = announced === undefined ? {} : { 'content-length': String(announced) };
  const body = Readable.from(parts.map((part) => Buffer.from(part)));
  return Object.assign(body, { headers }) as unknown as IncomingMessage;
}

describe('readBoundedBody', () => {
  it.each([
    ['nothing', [], ''],
    ['exactly as much as may be', ['12', '34'], '1234'],
    ['one byte more', ['12', '345'], null],
    ['more bytes than characters', ['ії', 'є'], null],
  ] as const)('reads %s', async (_, parts, expected) => {
    expect((await readBoundedBody(requestOf(parts), 4))?.toString() ?? null).toBe(expected);
  });

  it('reads nothing of a body that says itself that it is too long', async () => {
    const req = requestOf(['12'], 5);
    expect(await readBoundedBody(req, 4)).toBeNull();
    expect(req.readableDidRead).toBe(false);
  });

  it('tells a connection that broke from a body that is too long', async () => {
    const req = new IncomingMessage(new Socket());
    req.push(Buffer.from('1'));
    req.destroy(new Error('gone'));
    await expect(readBoundedBody(req, 4)).rejects.toThrow('gone');
  });
});

describe('boundedChunks', () => {
  it('passes on what there is until it is too much, and fails as it was told to', async () => {
    const seen: string[] = [];
    const reading = async () => {
      for await (const chunk of boundedChunks(requestOf(['12', '34', '5']), 4, (max) => new RangeError(`over ${max}`)))
        seen.push(chunk.toString());
    };
    await expect(reading()).rejects.toThrow(new RangeError('over 4'));
    expect(seen.join('')).toBe('1234');
  });
});
