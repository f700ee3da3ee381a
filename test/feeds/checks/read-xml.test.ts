import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsoluteAddress, relativeAddresses } from '../../../src/feeds/checks/absolute-address.ts';
import { readXml } from '../../../src/feeds/checks/read-xml.ts';
import { element, writeXml } from '../../../src/feeds/xml.ts';
import { cleanText } from '../../../src/publication/body/plain-text.ts';
import { xmlFault } from '../well-formed.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

describe('reading XML strictly', () => {
  it('gives text, references, CDATA and attributes as they were meant', () => {
    const read = readXml(`${HEAD}<a x="1 &lt; 2" y='"'><!-- no --><b>A&amp;B<![CDATA[ <c> & ]]>&#x1F69;</b><b/></a>\n`);
    expect(read).toEqual({
      kind: 'read',
      root: {
        name: 'a',
        attributes: { x: '1 < 2', y: '"' },
        text: '',
        children: [
          { name: 'b', attributes: {}, text: 'A&B <c> & \u1F69', children: [] },
          { name: 'b', attributes: {}, text: '', children: [] },
        ],
      },
    });
  });

  it('reads whatever our writer writes, and finds in it what went in', () => {
    const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(anyText, anyText, (text, value) => {
        const read = readXml(writeXml(element('a', { b: value }, [element('c', {}, text)])));
        if (read.kind === 'fault') throw new Error(read.what);
        expect(read.root.children[0]?.text).toBe(cleanText(text).replace(/\r\n?/g, '\n'));
        expect(read.root.attributes['b']).toBe(cleanText(value).replace(/\r\n|[\r\n\t]/g, ' '));
      }),
    );
  });

  it('agrees with the independent checker of the tests on broken documents', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b c="d">',
      '</b>',
      '<e/>',
      'x',
      '&amp;',
      '&',
      '<',
      ']]>',
      '<![CDATA[y]]>',
      '<p:q/>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const xml = `${HEAD}<r>${pieces.join('')}</r>\n`;
        // It is stricter in one thing: a `>` must be escaped.
        if (/(?<![\w"/\]])>|\]>/.test(xml.replaceAll('<![CDATA[y]]>', ''))) return;
        expect(readXml(xml).kind === 'read').toBe(xmlFault(xml) === null);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['<a>\n <b>R&D</b>; <c>;</c></a>', 'an & that begins no reference XML knows', 3, 6],
    ['<a><![CDATA[ & ]]>&nbsp;</a>', 'an & that begins no reference XML knows', 2, 24],
    ['<a>&constructor;</a>', 'an & that begins no reference XML knows', 2, 16],
    ['<a>\ud83c</a>', 'a character that XML forbids', 2, 4],
    ['<a>\n  <b></a>', 'an end tag that closes nothing: another element is open', 3, 9],
    ['<a>\n</a></b>', '</b> closes nothing', 3, 8],
    ['<a b="1" b="2"/>', 'the attribute b twice in one tag', 2, 16],
    ['<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'the attribute b twice in one tag', 2, 44],
    ['<a x:b="1"/>', 'the prefix x: is not declared', 2, 12],
    ['<a b/>', 'an attribute that is none', 2, 5],
    ['<a b c=""/>', 'an attribute without a value', 2, 6],
    ['<a>1 < 2</a>', 'a < that begins no tag', 2, 7],
    ['<a b=1/>', 'an attribute whose value has no quotation marks', 2, 6],
    ['<!DOCTYPE a><a/>', 'a document type declaration', 2, 12],
    ['<a/><b/>', 'not exactly one root element', 2, 7],
    ['<a>', '<a> is not closed', 2, 3],
    ['', 'not exactly one root element', 1, 39],
  ])('says of %j what is wrong and where', (body, what, line, column) => {
    expect(readXml(`${HEAD}${body}`)).toEqual({ kind: 'fault', what, line, column });
  });

  it('is done with half a megabyte of text and tags', () => {
    const xml = `${HEAD}<a>${'<b c="d">&lt;&amp; <![CDATA[<p>]]></b>'.repeat(14_000)}</a>`;
    expect(readXml(xml).kind).toBe('read');
    expect(readXml(`${HEAD}<a>${'x'.repeat(500_000)}<b ${'a '.repeat(1_000)}`).kind).toBe('fault');
  });
});

describe('F08 absolute addresses', () => {
  it.each([
    ['https://herald.example/а', true],
    ['http://herald.example', true],
    ['https:///path', false],
    ['//herald.example/', false],
    ['/news/1', false],
    ['ftp://herald.example/', false],
    ['https://herald.example/a b', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (address, isAbsolute) => {
    expect(isAbsoluteAddress(address)).toBe(isAbsolute);
  });

  it.each([
    ['<a href="https://a.example/">x</a><a href="mailto:a@a.example">y</a><a href="tel:+380">z</a>', []],
    ['<a href="/news/1">x</a> href="/not-in-a-tag"', ['/news/1']],
    ["<a href='#top'>x</a><img src=a.jpg>", ['#top', 'a.jpg']],
    ['<video poster="b.jpg" src="https://a.example/v.mp4"></video>', ['b.jpg']],
    ['<img srcset="https://a.example/x,y.jpg 1x, z.jpg 2x">', ['z.jpg']],
  ])('in %s: %j', (html, expected) => {
    expect(relativeAddresses(html)).toEqual(expected);
  });
});
