import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PreviewGrant, readPreviewToken, writePreviewToken } from '../../src/preview/preview-token.ts';

const SECRET = 'таємниця';
const grant: fc.Arbitrary<PreviewGrant> = fc.record({
  type: fc.constantFrom('news', 'guides'),
  itemId: fc.oneof(fc.integer({ min: 1 }).map(String), fc.stringMatching(/^[0-9a-f]{24}$/)),
  locale: fc.constantFrom('uk', 'en'),
  expiresAt: fc.integer({ min: 1_700_000_000, max: 9_000_000_000 }),
  epoch: fc.integer({ min: 0, max: 1_000_000 }),
});

describe('a preview token', () => {
  it('says what it grants, in an address, and nothing else is read from it', () => {
    fc.assert(
      fc.property(grant, (given) => {
        const token = writePreviewToken(given, SECRET);
        expect(token).toMatch(/^[\w.-]+$/);
        expect(readPreviewToken(token, SECRET)).toEqual(given);
        expect(readPreviewToken(token, `${SECRET}!`)).toBeNull();
      }),
    );
  });

  it('is refused once a single character of it is another', () => {
    fc.assert(
      fc.property(grant, fc.nat(), fc.constantFrom(...'az09-_.'), (given, place, character) => {
        const token = writePreviewToken(given, SECRET);
        const at = place % token.length;
        const other = token.slice(0, at) + character + token.slice(at + 1);
        const read = readPreviewToken(other, SECRET);
        // The last character of base64url holds bits that mean nothing: what is read is still what was granted.
        expect(read === null || JSON.stringify(read) === JSON.stringify(given)).toBe(true);
      }),
    );
  });

  it.each([
    '',
    'x',
    'news-1-uk-a-0.',
    `news-1-uk-a-0.${'A'.repeat(43)}`,
    `news-0-uk-a-0.${'A'.repeat(43)}`,
    '../../etc',
  ])('refuses «%s»', (token) => {
    expect(readPreviewToken(token, SECRET)).toBeNull();
  });
});
