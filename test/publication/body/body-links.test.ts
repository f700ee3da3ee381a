import { describe, expect, it } from 'vitest';
import { absoluteUrl } from '../../../src/publication/body/body-links.ts';

const ORIGIN = 'https://visnyk.example:8443';

describe('absoluteUrl', () => {
  it.each([
    ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
    [' http://example.org ', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
    ['/news/7', `${ORIGIN}/news/7`],
    ['news/7', `${ORIGIN}/news/7`],
    ['?page=2', `${ORIGIN}/?page=2`],
    ['//cdn.example.org/x', 'https://cdn.example.org/x'],
    ['\\\\cdn.example.org\\x', 'https://cdn.example.org/x'],
    ['www.example.org/x', 'https://www.example.org/x'],
    [
      'https://example.org/новини й події',
      'https://example.org/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8%20%D0%B9%20%D0%BF%D0%BE%D0%B4%D1%96%D1%97',
    ],
    ['https://децентралізація.укр/', 'https://xn--80aakean1ao1at5bi1j2dd.xn--j1amh/'],
    ['mailto:press@example.org?subject=a b"<>', 'mailto:press@example.org?subject=a%20b%22%3C%3E'],
    ['tel:+380 44 123', 'tel:+38044123'],
    ["https://example.org/o'clock", 'https://example.org/o%27clock'],
  ])('%s is %s', (raw, url) => {
    expect(absoluteUrl(raw, ORIGIN)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u00ADscript:alert(1)',
    '\u200Bjavascript:alert(1)',
    'javascript://example.org/%0Aalert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org',
    'about:blank',
    'https://user:secret@example.org',
    'https://',
    'https://exa mple.org',
    'https://[::1',
    'mailto:',
    'tel:',
    '#anchor',
    '',
    '   ',
    `https://example.org/${'x'.repeat(5000)}`,
    'https://example.org/\uD800',
    null,
    undefined,
    7,
    {},
  ])('%j is no link', (raw) => {
    expect(absoluteUrl(raw, ORIGIN)).toBeNull();
  });

  it('does not throw on an origin that is none', () => {
    expect(absoluteUrl('/x', 'nonsense')).toBeNull();
  });
});
