import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyFault } from '../../../collections/checks/text-sizes.ts';
import { type ReadBody, readBody, wordsOf } from '../../../src/import/body/read-body.ts';
import { defaultMapping } from '../../../src/import/rules/default-mapping.ts';
import { bodyState } from '../../../src/import/writing/body-state.ts';
import { renderBody } from '../../../src/publication/body/body-html.ts';
import { MAX_DEPTH } from '../../../src/publication/body/body-nodes.ts';

const BASE = 'https://old.example/news/5';

function read(html: string): ReadBody {
  return readBody(html, { title: 'Заголовок', base: BASE, mapping: defaultMapping });
}

/** The body as readers would see it. */
function rendered(html: string): string {
  const state = bodyState(read(html).blocks, () => null);
  return renderBody(state, {
    origin: 'https://visnyk.example',
    locale: 'uk',
    picture: () => null,
    document: () => null,
    internalUrl: () => null,
  }).replaceAll('\n', '');
}

describe('HTML as a body', () => {
  it.each([
    ['paragraphs', '<p>Один</p><p>Два &amp; три</p>', '<p>Один</p><p>Два &amp; три</p>'],
    ['bare lines', 'Один<br><br>Два<br>далі', '<p>Один</p><p>Два<br/>далі</p>'],
    ['divisions', '<div>Один<div>Два</div>три</div>', '<p>Один</p><p>Два</p><p>три</p>'],
    [
      'marks',
      '<p><b>Т</b><strong>о</strong> <i>к</i> <s>н</s> H<sub>2</sub></p>',
      '<p><strong>То</strong> <em>к</em> <s>н</s> H<sub>2</sub></p>',
    ],
    ['headings', '<h1>А</h1><h3>Б</h3><h6>В</h6>', '<h2>А</h2><h3>Б</h3><h4>В</h4>'],
    [
      'lists within lists',
      '<ul><li>А<ol start="3"><li>Б</li></ol></li><li><p>В</p><p>Г</p></li></ul>',
      '<ul><li>А<ol start="3"><li>Б</li></ol></li><li>В<br/>Г</li></ul>',
    ],
    ['quotes', '<blockquote><p>А</p><p>Б</p></blockquote>', '<blockquote><p>А<br/>Б</p></blockquote>'],
    ['rules', '<p>А</p><hr><p>Б</p>', '<p>А</p><hr/><p>Б</p>'],
    [
      'tables',
      '<table><thead><tr><th>А</th><th>Б</th></tr></thead><tr><td colspan="2">В</td></tr></table>',
      '<table><tbody><tr><th scope="col">А</th><th scope="col">Б</th></tr><tr><td colspan="2">В</td></tr></tbody></table>',
    ],
    ['a table for the layout', '<table><tr><td><p>А</p><p>Б</p></td></tr></table>', '<p>А</p><p>Б</p>'],
    [
      'links, absolute',
      '<p><a href="/docs/1">А</a> <a href="javascript:alert(1)">Б</a></p>',
      '<p><a href="https://old.example/docs/1">А</a> Б</p>',
    ],
    [
      'a film',
      '<iframe src="https://video.example/7"></iframe>',
      '<p><a href="https://video.example/7">https://video.example/7</a></p>',
    ],
    [
      'what nobody sees',
      '<script>alert(1)</script><style>p{}</style><p>А<!-- x --></p><svg><text>Б</text></svg>',
      '<p>А</p>',
    ],
    ['its own title', '<h1>Заголовок</h1><p>А</p>', '<p>А</p>'],
    ['nothing', '<p>&nbsp;</p><div><br></div>', ''],
  ])('%s', (_what, html, expected) => {
    expect(rendered(html)).toBe(expected);
  });

  it('gives pictures places of their own', () => {
    const { blocks } = read(
      '<p>До <img src="/i/1.jpg" alt="Ставок"> після</p><ul><li>А<img data-src="b.png" src="data:image/gif;base64,R0"></li></ul>',
    );
    expect(blocks.map((block) => (block.type === 'picture' ? block : wordsOf(block)))).toEqual([
      'До',
      { type: 'picture', address: 'https://old.example/i/1.jpg', alt: 'Ставок' },
      'після',
      'А',
      { type: 'picture', address: 'https://old.example/news/b.png', alt: null },
    ]);
  });
});

describe('what stands in a body and is none of it', () => {
  it.each([
    ['«Автор:»', '<p>Автор: Олена Коваль</p><p>Текст</p>', ['Олена Коваль']],
    ['«Авторка:» at the end, with her work', '<p>Текст</p><p><b>Авторка:</b> Ганна Лис – юристка</p>', ['Ганна Лис']],
    [
      'several',
      '<p>Автори: Ігор Бойко, Марія Лис та Петро Кіт</p><p>Текст</p>',
      ['Ігор Бойко', 'Марія Лис', 'Петро Кіт'],
    ],
    ['“Author:”', '<p>Text</p><p>Author: Olena Koval</p>', ['Olena Koval']],
  ])('authors: %s', (_what, html, authors) => {
    const body = read(html);
    expect(body.authors).toEqual(authors);
    expect(body.blocks).toHaveLength(1);
  });

  it('authors only where a line names them', () => {
    const html = '<p>Автор проєкту: це довга історія про те, як громада шукала автора.</p><p>Авторська колонка</p>';
    expect(read(html).authors).toEqual([]);
  });

  it.each([
    [
      'a list after its label',
      '<p>Текст</p><h3>Читайте також:</h3><ul><li><a href="/1">Перше</a> 19.12.2018</li><li><a href="/2">Друге</a></li></ul>',
    ],
    ['a line', '<p>Текст</p><p>Читайте також: <a href="/1">Перше</a></p>'],
    ['“Read more”', '<p>Текст</p><p>Read more</p><p><a href="/1">First</a></p>'],
  ])('other texts: %s', (_what, html) => {
    const body = read(html);
    expect(body.blocks.map(wordsOf)).toEqual(['Текст']);
    expect(body.taken).toMatchObject([{ rule: 'related' }]);
  });

  it('nothing where words follow that are no links', () => {
    const html = '<p>Читайте також:</p><p>Постанова набуде чинності за місяць, і громади матимуть час.</p>';
    expect(read(html).blocks).toHaveLength(2);
  });
});

describe('hostile HTML', () => {
  it('that nests without end costs neither stack nor words', () => {
    const { blocks } = read(`${'<div>'.repeat(50_000)}слово${'</div>'.repeat(50_000)}`);
    expect(blocks.map(wordsOf)).toEqual(['слово']);
  });

  it('of a million elements is cut, and that is told', () => {
    const { blocks, notes } = read('<p>а</p>'.repeat(200_000));
    expect(blocks.length).toBeLessThan(60_000);
    expect(notes).toHaveLength(1);
  });

  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'<p>|</p>|<b>|</b>|<a href="javascript:x">|<a href="/a">|</a>|<ul>|<li>|</ul>|<ol start=99999999999>|<table>|<tr>|<td colspan=9e9>|<th>|</table>|<script>|</script>|<img src=x onerror=y>|<svg onload=x>|<iframe src=//e>|<blockquote>|</blockquote>|<br>|<br/>|<!--|-->|<![CDATA[|]]>|<h1>|</h1>|&#0;|&lt;script&gt;|&nbsp;|<math>|<template>|<noscript>|<select>|<option>|<caption>|<col>|\u202e|\u0000'.split(
            '|',
          ),
        ),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it('gives bodies that the editor takes, and pages on which nothing acts', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const state = bodyState(read(html).blocks, () => null);
        expect(state === null ? null : bodyFault(state)).toBeNull();
        expect(depthOf(state?.root)).toBeLessThan(MAX_DEPTH);
        expect(rendered(html)).not.toMatch(/<(?:script|svg|iframe|img|math|template)|\bon\w+=|javascript:/i);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same body each time', () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(read(html)).toEqual(read(html));
      }),
      { numRuns: 100 },
    );
  });
});

function depthOf(node: unknown): number {
  if (node === null || typeof node !== 'object' || !('children' in node) || !Array.isArray(node.children)) return 1;
  return 1 + Math.max(0, ...node.children.map(depthOf));
}
