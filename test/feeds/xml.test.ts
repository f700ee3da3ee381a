import { describe, expect, it } from 'vitest';
import { element, writeXml } from '../../src/feeds/xml.ts';
import { xmlFault } from './well-formed.ts';

describe('element', () => {
  it.each(['', 'a b', '1a', 'a>', 'a:b:c', 'unknown:name', ':a'])('F02 refuses the name "%s"', (name) => {
    expect(() => element(name)).toThrow(TypeError);
    expect(() => element('feed', { [name]: 'x' })).toThrow(TypeError);
  });

  it('leaves out attributes that are null and keeps zero and the empty string', () => {
    expect(writeXml(element('link', { href: '', length: 0, title: null }))).toContain('<link href="" length="0"/>');
  });
});

describe('writeXml', () => {
  it('F12 begins with the declaration: no byte order mark, no space', () => {
    expect(
      Buffer.from(writeXml(element('feed')))
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('<?xml');
  });

  it('F02 escapes attributes; their tabs and line ends are the spaces a parser would make of them', () => {
    expect(writeXml(element('a', { title: 'x\ty\r\nz"<&' }))).toContain('title="x y z&quot;&lt;&amp;"');
  });
});

describe('xmlFault, by which the feeds are judged', () => {
  const document = (body: string) => `<?xml version="1.0" encoding="utf-8"?>\n${body}`;

  it.each(['<a/>', '<a b="1">x &amp; y<c/></a>', '<a><![CDATA[<b>]]]]><![CDATA[>]]></a>', '<a xmlns:q="u"><q:b/></a>'])(
    'finds nothing wrong with %s',
    (body) => expect(xmlFault(document(body))).toBeNull(),
  );

  it.each([
    ...['<a>&</a>', '<a>&nbsp;</a>', '<a b="<"/>', '<a>\u0001</a>', '<a>\ufffe</a>', '<a>\ud800</a>', '<a>]]></a>'],
    ...['<a><b></a></b>', '<a/><b/>', '<a/>x', '<a b="1" b="2"/>', '<q:a/>', '<a><![CDATA[x]]>]]></a>', '<a>'],
  ])('finds fault with %j', (body) => expect(xmlFault(document(body))).not.toBeNull());
});
