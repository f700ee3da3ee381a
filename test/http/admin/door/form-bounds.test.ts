import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedForm } from '../../../../src/http/admin/door/form-bounds.ts';

const BOUNDARY = '----visnyk';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const DEEP = '['.repeat(200);
const named = (name: string) => `Content-Disposition: form-data; name="${name}"`;
const ofFile = `${named('file')}; filename="a.pdf"\r\nContent-Type: application/pdf`;

function form(parts: readonly (readonly [head: string, content: string])[]): string {
  return `${parts.map(([head, content]) => `--${BOUNDARY}\r\n${head}\r\n\r\n${content}\r\n`).join('')}--${BOUNDARY}--\r\n`;
}

/** What comes out at the other end, of a form that comes in pieces. */
async function pass(text: string, { type = TYPE, pieceBytes = 50_000 } = {}): Promise<string> {
  const bytes = Buffer.from(text, 'latin1');
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const passed: Buffer[] = [];
  for await (const piece of boundedForm(pieces(), type)) passed.push(piece);
  return Buffer.concat(passed).toString('latin1');
}

describe('a form within bounds (RFC 7578)', () => {
  it.each([
    [
      'a field and a file',
      form([
        [named('_payload'), '{"title":"x"}'],
        [ofFile, `%PDF ${DEEP}\r\n--not it\r\n`],
      ]),
    ],
    ['a file whose name is written otherwise', form([[`${named('file')}; filename*=UTF-8''%D1%8F.pdf`, DEEP]])],
    ['a file of two megabytes', form([[ofFile, '[{"'.repeat(700_000)]])],
    ['an empty field', form([[named('a'), '']])],
    ['none', `--${BOUNDARY}--\r\n`],
    ['something behind its end', `${form([[named('a'), 'x']])}${DEEP}`],
  ])('%s passes as it came', async (_what, text) => {
    expect(await pass(text)).toBe(text);
  });

  it.each([
    ['a field that is nested deep', form([[named('_payload'), DEEP]])],
    ['a field with many values', form([[named('_payload'), `[${'0,'.repeat(50_000)}0]`]])],
    ['a field of two megabytes', form([[named('_payload'), 'x'.repeat(2_000_000)]])],
    ['a thousand fields', form(Array.from({ length: 1_000 }, (_, index) => [named(`f${index}`), 'x'] as const))],
    ['a field that says its file elsewhere', form([[`${named('_payload')}\r\nX-Note: filename="a.pdf"`, DEEP]])],
    ['a field with a file in its name', form([[named('a; filename=b'), DEEP]])],
    ['a field said twice', form([[`${named('_payload')}\r\n${ofFile}`, DEEP]])],
    ['a field on two lines', form([[`${named('_payload')}\r\n ; filename="a.pdf"`, DEEP]])],
    ['an endless head', `--${BOUNDARY}\r\nX: ${'x'.repeat(20_000)}`],
  ])('%s is refused', async (_what, text) => {
    await expect(pass(text)).rejects.toThrow(/nested|values|bytes|parts|head/);
  });

  it.each(['multipart/form-data', 'multipart/mixed; boundary=a', 'multipart/form-data; boundary=a; boundary=b'])(
    '%s does not say what divides it',
    async (type) => {
      await expect(pass('--a--', { type })).rejects.toThrow(/divides/);
    },
  );

  it('in whatever pieces it comes', async () => {
    const good = form([
      [named('_payload'), '{"title":"x"}'],
      [ofFile, DEEP],
    ]);
    const bad = form([
      [ofFile, 'x'],
      [named('_payload'), DEEP],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (pieceBytes) => {
        expect(await pass(good, { pieceBytes })).toBe(good);
        await expect(pass(bad, { pieceBytes })).rejects.toThrow(/nested/);
      }),
    );
  });
});
