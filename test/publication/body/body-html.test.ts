import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/publication/body/body-html.ts';
import { MAX_DEPTH, MAX_NODES } from '../../../src/publication/body/body-nodes.ts';
import { CONTEXT, item, link, list, node, ORIGIN, p, state, text, upload } from './body-fixtures.ts';

const render = (...children: unknown[]): string => renderBody(state(...children), CONTEXT);
const br = { type: 'linebreak' };
const cell = (headerState: number, children: unknown[], more = {}) =>
  node('tablecell', children, { headerState, ...more });

const IMG =
  `<img src="${ORIGIN}/media/a,b.jpg" srcset="${ORIGIN}/media/a-640.webp 640w, ${ORIGIN}/media/a%2Cb.jpg 1600w"` +
  ' sizes="(max-width: 800px) 100vw, 800px" width="1600" height="900" alt="Сесія &quot;ради&quot; &lt;1&gt;"/>';
const DOWNLOAD = `<a href="${ORIGIN}/media/guide.pdf" type="application/pdf">ЗАВАНТАЖИТИ Інструкція (PDF, 5,6\u00A0МБ)</a>`;

describe('text and blocks', () => {
  it.each<[string, unknown[], string]>([
    ['paragraphs', [p(text('a')), p(text('b'))], '<p>a</p>\n<p>b</p>'],
    ['no empty paragraph', [p(), p(text(' \u00A0')), p(br), p(text('\u200B', 1)), p(text('b'))], '<p>b</p>'],
    ['escaped, clean text', [p(text('<b>&"\u0000\uD800\r]]>'))], '<p>&lt;b&gt;&amp;" ]]&gt;</p>'],
    ['line breaks and tabs', [p(text('a'), br, { type: 'tab' }, text('b'))], '<p>a<br/>\tb</p>'],
    [
      'every format',
      [p(text('x', 127))],
      '<p><strong><em><s><u><sup><sub><code>x</code></sub></sup></u></s></em></strong></p>',
    ],
    ['bold', [p(text('x', 1))], '<p><strong>x</strong></p>'],
    ['no format it does not know', [p(text('x', 128))], '<p>x</p>'],
    [
      'headings h2 to h4',
      ['h1', 'h2', 'h3', 'h4', 'h6', 7].map((tag) => node('heading', [text('x')], { tag })),
      '<h2>x</h2>\n<h2>x</h2>\n<h3>x</h3>\n<h4>x</h4>\n<h4>x</h4>\n<h4>x</h4>',
    ],
    ['no empty heading', [node('heading', [text(' ')], { tag: 'h2' })], ''],
    ['quotes', [node('quote', [text('a'), br, text('b')])], '<blockquote><p>a<br/>b</p></blockquote>'],
    ['rules', [{ type: 'horizontalrule' }], '<hr/>'],
    ['text outside a paragraph', [text('a'), text('b', 2)], '<p>a<em>b</em></p>'],
    [
      'the children of an unknown node',
      [node('accordion', [p(text('a')), node('tab-panel', [p(text('b'))])])],
      '<p>a</p>\n<p>b</p>',
    ],
    [
      'blocks in a paragraph apart',
      [p(text('a'), upload('documents', 2), text('b'))],
      `<p>a</p>\n<p>${DOWNLOAD}</p>\n<p>b</p>`,
    ],
  ])('renders %s', (_, children, html) => {
    expect(render(...children)).toBe(html);
  });
});

describe('lists', () => {
  it.each<[string, unknown[], string]>([
    ['bullets', [list('bullet', item(text('a')), item(text('b')))], '<ul><li>a</li><li>b</li></ul>'],
    ['numbers', [list('number', item(text('a')))], '<ol><li>a</li></ol>'],
    [
      'numbers from 3',
      [node('list', [item(text('a'))], { listType: 'number', start: 3 })],
      '<ol start="3"><li>a</li></ol>',
    ],
    ['checks', [node('list', [item(text('a'))], { listType: 'check', start: 3 })], '<ul><li>a</li></ul>'],
    [
      'nested lists in the item before',
      [list('bullet', item(text('a')), item(list('number', item(text('b')))), item(text('c')))],
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
    ],
    [
      'a nested list that comes first',
      [list('bullet', item(list('bullet', item(text('b')))))],
      '<ul><li><ul><li>b</li></ul></li></ul>',
    ],
    ['no empty items', [list('bullet', item(), item(text('a')))], '<ul><li>a</li></ul>'],
    ['no empty list', [list('bullet', item())], ''],
    ['stray children as items', [list('bullet', text('a'), p(text('b')))], '<ul><li>a</li><li><p>b</p></li></ul>'],
    ['an item without a list', [item(text('a'))], '<p>a</p>'],
  ])('renders %s', (_, children, html) => {
    expect(render(...children)).toBe(html);
  });
});

describe('tables', () => {
  it('renders header cells, spans and the one paragraph of a cell', () => {
    const table = node('table', [
      node('tablerow', [cell(1, [p(text('Year'))]), cell(3, [p(text('Sum'))], { colSpan: 2 })]),
      node('tablerow', [
        cell(2, [text('2026')], { rowSpan: 2 }),
        cell(0, [p(text('1')), p(text('2'))]),
        cell(0, [p()]),
      ]),
      node('tablerow', []),
    ]);
    expect(render(table)).toBe(
      '<table><tbody><tr><th scope="col">Year</th><th scope="col" colspan="2">Sum</th></tr>' +
        '<tr><th scope="row" rowspan="2">2026</th><td><p>1</p><p>2</p></td><td></td></tr></tbody></table>',
    );
  });

  it.each<[string, unknown[], string]>([
    ['nothing for a table without cells', [node('table', [node('tablerow', [])])], ''],
    ['stray children as cells', [node('table', [text('a')])], '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    [
      'no monstrous spans',
      [node('table', [node('tablerow', [cell(0, [], { colSpan: 1e9, rowSpan: -4 })])])],
      '<table><tbody><tr><td colspan="100"></td></tr></tbody></table>',
    ],
    ['a row and a cell without a table', [node('tablerow', [cell(1, [text('a')])])], '<p>a</p>'],
  ])('renders %s', (_, children, html) => {
    expect(render(...children)).toBe(html);
  });
});

describe('pictures and files', () => {
  it.each<[string, unknown[], string]>([
    [
      'a picture with its credit',
      [upload('media', 1)],
      `<figure>${IMG}<figcaption>Фото: О. &amp; О.</figcaption></figure>`,
    ],
    [
      'a populated picture',
      [upload('media', { id: '1', url: 'javascript:x' })],
      `<figure>${IMG}<figcaption>Фото: О. &amp; О.</figcaption></figure>`,
    ],
    ['a file as a download line', [upload('documents', '2')], `<p>${DOWNLOAD}</p>`],
    [
      'a file that is named in the other language',
      [upload('documents', '4')],
      `<p><a href="${ORIGIN}/media/guide.pdf" type="application/pdf">ЗАВАНТАЖИТИ <span lang="en">Step &amp; Step</span> (PDF, 5,6\u00A0МБ)</a></p>`,
    ],
    [
      'nothing for what is gone',
      [upload('media', 9), upload('documents', 9), upload('users', 1), upload('media', null)],
      '',
    ],
    ['a picture inside a link', [link('/x', upload('media', 1))], `<p><a href="${ORIGIN}/x">${IMG}</a></p>`],
    [
      'no link inside a link',
      [link('/x', text('a'), upload('documents', 2), link('/y', text('b')))],
      `<p><a href="${ORIGIN}/x">aЗАВАНТАЖИТИ Інструкція (PDF, 5,6\u00A0МБ)b</a></p>`,
    ],
  ])('renders %s', (_, children, html) => {
    expect(render(...children)).toBe(html);
  });

  it('leaves out a picture or a file whose address is not one', () => {
    const context = {
      ...CONTEXT,
      picture: () => ({ ...CONTEXT.picture('1'), url: 'data:image/png,x' }) as never,
      document: () => ({ ...CONTEXT.document('2'), url: 'javascript:x' }) as never,
    };
    expect(renderBody(state(upload('media', 1), upload('documents', 2)), context)).toBe('');
  });
});

describe('links to files', () => {
  const toFile = (value: unknown) =>
    node('link', [text('ЗАВАНТАЖИТИ інструкцію')], {
      fields: { linkType: 'internal', doc: { relationTo: 'documents', value } },
    });

  it('say what the file is, whatever words the editor chose', () => {
    expect(render(p(toFile(2)))).toBe(
      '<p><a href="https://visnyk.example/media/guide.pdf" type="application/pdf">ЗАВАНТАЖИТИ інструкцію (PDF, 5,6\u00a0МБ)</a></p>',
    );
  });

  it('are words where the file is gone', () => {
    expect(render(p(toFile(9)))).toBe('<p>ЗАВАНТАЖИТИ інструкцію</p>');
  });
});

describe('internal links', () => {
  const internal = (doc: unknown) =>
    node('link', [text('a')], { fields: { linkType: 'internal', url: 'javascript:x', doc } });
  it.each<[string, unknown, string]>([
    ['an item with a page', { relationTo: 'news', value: 3 }, `<p><a href="${ORIGIN}/news/3">a</a></p>`],
    ['a populated item', { relationTo: 'news', value: { id: '3' } }, `<p><a href="${ORIGIN}/news/3">a</a></p>`],
    ['an item without a page', { relationTo: 'news', value: 4 }, '<p>a</p>'],
    ['no item', null, '<p>a</p>'],
    ['a wrong one', { relationTo: 7, value: [] }, '<p>a</p>'],
  ])('to %s', (_, doc, html) => {
    expect(render(internal(doc))).toBe(html);
  });
});

describe('a state that is none, or too much', () => {
  it.each([
    undefined,
    null,
    'x',
    7,
    [],
    {},
    { root: null },
    { root: [] },
    { root: { children: 'x' } },
    state(null, 7, 'x', [], {}),
  ])('%j gives nothing', (broken) => {
    expect(renderBody(broken, CONTEXT)).toBe('');
  });

  it('ends at the depth limit', () => {
    const nest = (depth: number) => {
      let deep: unknown = text('deep');
      for (let i = 1; i < depth; i++) deep = node('quote', [deep]);
      return render(deep);
    };
    expect(nest(MAX_DEPTH)).toContain('deep');
    expect(nest(MAX_DEPTH + 1)).toBe('');
    expect(nest(20_000)).toBe('');
  });

  it('ends at the node limit', () => {
    const html = render(...Array.from({ length: MAX_NODES + 5 }, () => ({ type: 'horizontalrule' })));
    expect(html.split('\n')).toHaveLength(MAX_NODES);
  });
});
