import { describe, expect, it } from 'vitest';
import { cleanMark, MOST_MARK_CHARACTERS } from '../../src/icons/clean-mark.ts';
import { drawMark } from '../../src/icons/draw-icons.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const DRAWING =
  '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
  '<g fill="url(#a)"><path d="M0 0h10v10z"/><use href="#b"/></g><title>Знак &amp; напис</title>';

describe('a mark that draws', () => {
  it('is kept', async () => {
    const cleaned = cleanMark(svg(DRAWING));
    expect(cleaned.kind).toBe('clean');
    const kept = cleaned.kind === 'clean' ? cleaned.svg : '';
    for (const part of ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">', 'url(#a)', 'Знак &amp; напис'])
      expect(kept).toContain(part);
    const { info } = await (await drawMark(kept, 64)).toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([64, 64]);
    // What was kept is kept again as it is.
    expect(cleanMark(kept)).toEqual(cleaned);
  });

  it('loses what its editor left in it, and nothing that is seen', () => {
    const noted = svg(
      `<metadata><rdf xmlns="urn:x"><script/></rdf></metadata><!-- note --><s:view xmlns:s="urn:s" s:zoom="2"/>${DRAWING}`,
      'viewBox="0 0 10 10" data-name="Layer 1" xmlns:i="urn:i" i:version="1"',
    );
    expect(cleanMark(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${noted}`)).toEqual(
      cleanMark(svg(DRAWING)),
    );
  });

  it('may refer to its own parts as older programs do', () => {
    const cleaned = cleanMark(svg('<use xlink:href="#b"/><path style="fill:url(#a);stroke:none" d="M0 0"/>'));
    expect(cleaned).toMatchObject({ kind: 'clean', svg: expect.stringContaining('<use href="#b">') });
  });
});

describe('a mark that does more is refused', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'element', 'script'],
    ['HTML', svg('<foreignObject><p/></foreignObject>'), 'element', 'foreignObject'],
    ['motion', svg('<animate/>'), 'element', 'animate'],
    ['a picture', svg('<image href="https://x.ua/a.png"/>'), 'element', 'image'],
    ['a link', svg('<a href="javascript:alert(1)"/>'), 'element', 'a'],
    ['a stylesheet', svg('<style>@import "https://x.ua"</style>'), 'element', 'style'],
    ['a handler', svg('<path onload="alert(1)"/>'), 'attribute', 'onload'],
    ['a handler at the root', svg('', 'viewBox="0 0 1 1" onload="x()"'), 'attribute', 'onload'],
    ['a reference outside', svg('<use href="https://x.ua/a.svg#b"/>'), 'reference', /^href=/],
    ['a reference in a colour', svg('<path fill="url(https://x.ua/a.svg#b)"/>'), 'reference', /^fill=/],
    ['two references, one outside', svg('<path style="fill:url(#a);mask:url( //x.ua )"/>'), 'reference', /^style=/],
    ['a reference behind an escape', svg('<path style="fill:u\\72l(//x.ua)"/>'), 'reference', /^style=/],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "aa">]>${svg('<title>&a;</title>')}`, 'element', '!DOCTYPE'],
    ['no viewBox', svg('', ''), 'size', 'viewBox'],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'root', 'html'],
    ['an SVG without its namespace', '<svg viewBox="0 0 1 1"/>', 'root', 'svg'],
    ['half a document', svg('').slice(0, -3), 'xml', /./],
    ['no document', 'знак', 'xml', /./],
    ['a drawing', svg(`<path d="${'1 '.repeat(MOST_MARK_CHARACTERS / 2)}"/>`), 'long', /./],
  ])('%s', (_, source, cause, what) => {
    const cleaned = cleanMark(source);
    expect(cleaned).toMatchObject({ kind: 'fault', cause });
    expect(cleaned.kind === 'fault' && cleaned.what).toMatch(what);
  });
});
