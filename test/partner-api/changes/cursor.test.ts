import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../../src/partner-api/changes/cursor.ts';

const INSTALLATION = '7b0f3d1e-5f0a-4a3e-9a43-0c8f5d9b1c11';
const written = writeCursor({ installation: INSTALLATION, seq: 12 });

describe('cursors', () => {
  it('lead back to any position, and need no escaping in an address', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 48 - 1 }), (seq) => {
        const cursor = writeCursor({ installation: INSTALLATION, seq });
        expect(encodeURIComponent(cursor)).toBe(cursor);
        expect(readCursor(cursor, INSTALLATION)).toEqual({ kind: 'seq', seq });
      }),
    );
  });

  it('are read for ever as they were first written', () => {
    expect(written).toBe('AXsPPR4AAAAAAAw');
  });

  it.each([
    ['nothing', ''],
    ['a number', '12'],
    ['a word', 'latest'],
    ['one character less', written.slice(0, -1)],
    ['one character more', `${written}A`],
    ['padding', `${written}=`],
    ['a blank', `${written} `],
    ['another last character of the same bytes', `${written.slice(0, -1)}x`],
    ['other letters of the same word', written.toLowerCase()],
    ['the other base64', 'AXsPPR4AAAA+/w8'],
    ['a later format', `Ag${written.slice(2)}`],
    ['ten kilobytes', written.repeat(700)],
    ['Cyrillic', 'АХsPPR4AAAAAAAw'],
  ])('are not %s', (_case, text) => {
    expect(readCursor(text, INSTALLATION)).toEqual({ kind: 'malformed' });
  });

  it('of another press centre are known for what they are', () => {
    expect(readCursor(written, '8c0f3d1e-5f0a-4a3e-9a43-0c8f5d9b1c11')).toEqual({ kind: 'foreign' });
  });

  it('whatever is sent, reading it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['seq', 'malformed', 'foreign']).toContain(readCursor(text, INSTALLATION).kind);
      }),
    );
  });
});
