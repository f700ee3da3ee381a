import { describe, expect, it } from 'vitest';
import { countBody, plainBody } from '../../../src/presenters/ninjs/plain-body.ts';
import { writtenUri } from '../../../src/presenters/ninjs/written-uri.ts';

describe('plainBody', () => {
  it.each([
    ['', ''],
    ['<p>Перший.</p>\n<p>Другий.</p>', 'Перший.\nДругий.'],
    ['<ul><li>а</li><li>б</li></ul>', 'а\nб'],
    ['<p>рядок<br/>рядок</p>', 'рядок\nрядок'],
    ['<table><tr><th>Етап</th><th>Час</th></tr><tr><td>1</td><td>2</td></tr></table>', 'Етап Час\n1 2'],
    [
      '<p>2 &lt; 3 &amp;amp; &#8470;&#x2116; &nbsp;далі &хто; &#1114112;</p>',
      '2 < 3 &amp; №№ \u00A0далі &хто; &#1114112;',
    ],
    ['<p><a href="https://x.example/?a=1&amp;b=2">посилання</a>, <strong>жирне</strong></p>', 'посилання, жирне'],
  ])('%j → %j', (html, expected) => {
    expect(plainBody(html)).toBe(expected);
  });

  it('counts characters and words without captions', () => {
    const html = '<p>Два слова 🇺🇦 — і три.</p><figure><img/><figcaption>Підпис не рахують</figcaption></figure>';
    expect(countBody(html)).toEqual({ charCount: 21, wordCount: 4 });
  });
});

describe('writtenUri', () => {
  it.each([
    ['https://visnyk.example/news/1', 'https://visnyk.example/news/1'],
    ['https://приклад.укр/шлях?a=ї|#x#y', 'https://xn--80aikifvh.xn--j1amh/%D1%88%D0%BB%D1%8F%D1%85?a=%D1%97%7C#x%23y'],
    ['https://[::1]:8080/[a]?b=100%', 'https://[::1]:8080/%5Ba%5D?b=100%25'],
    ['urn:uuid:5c6e0d3a-54f1-5a0e-9d3a-1f2b3c4d5e6f', 'urn:uuid:5c6e0d3a-54f1-5a0e-9d3a-1f2b3c4d5e6f'],
    ['no address', null],
  ])('%s → %s', (address, expected) => {
    expect(writtenUri(address)).toBe(expected);
  });
});
