import { describe, expect, it } from 'vitest';
import { toLexical } from '../../demo/to-lexical.ts';

const element = { direction: 'ltr', format: '', indent: 0, version: 1 };
const text = (value: string, format = 0) => ({
  type: 'text',
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
});
const paragraph = (...children: unknown[]) => ({
  type: 'paragraph',
  children,
  textFormat: 0,
  textStyle: '',
  ...element,
});
const item = (value: number, ...children: unknown[]) => ({ type: 'listitem', value, children, ...element });
const link = (url: string, ...children: unknown[]) => ({
  type: 'link',
  id: expect.stringMatching(/^[0-9a-f]{24}$/),
  fields: { linkType: 'custom', url, newTab: false },
  children,
  ...element,
  version: 3,
});

describe('toLexical', () => {
  it.each([
    ['nothing', '', []],
    ['a paragraph', 'Громада', [paragraph(text('Громада'))]],
    ['two paragraphs', 'А\n\nБ', [paragraph(text('А')), paragraph(text('Б'))]],
    ['blank lines with spaces between blocks', '\nА\n \n\nБ\n', [paragraph(text('А')), paragraph(text('Б'))]],
    ['a line end within a paragraph as a space', 'А\nБ', [paragraph(text('А Б'))]],
    ['a heading', '## Кроки', [{ type: 'heading', tag: 'h2', children: [text('Кроки')], ...element }]],
    ['a smaller heading', '### Крок', [{ type: 'heading', tag: 'h3', children: [text('Крок')], ...element }]],
    ['a hash inside a line as it is', 'Будинок #2', [paragraph(text('Будинок #2'))]],
    ['a quote over two lines', '> А\n> Б', [{ type: 'quote', children: [text('А Б')], ...element }]],
    [
      'a bullet list',
      '- А\n- **Б**',
      [
        {
          type: 'list',
          listType: 'bullet',
          tag: 'ul',
          start: 1,
          children: [item(1, text('А')), item(2, text('Б', 1))],
          ...element,
        },
      ],
    ],
    [
      'a numbered list',
      '1. А\n2. Б',
      [
        {
          type: 'list',
          listType: 'number',
          tag: 'ol',
          start: 1,
          children: [item(1, text('А')), item(2, text('Б'))],
          ...element,
        },
      ],
    ],
    ['bold and italic', 'а **б** *в*', [paragraph(text('а '), text('б', 1), text(' '), text('в', 2))]],
    ['italic inside bold', '**а *б***', [paragraph(text('а ', 1), text('б', 3))]],
    ['a lone asterisk as it is', '2 * 3', [paragraph(text('2 * 3'))]],
    ['spaced asterisks as they are', '2 * 3 * 4', [paragraph(text('2 * 3 * 4'))]],
    [
      'a link',
      'див. [А](https://a.example/b?c=1)!',
      [paragraph(text('див. '), link('https://a.example/b?c=1', text('А')), text('!'))],
    ],
    ['a bold link', '**[А](/feeds)**', [paragraph(link('/feeds', text('А', 1)))]],
    ['bold words in a link', '[а **б**](/feeds)', [paragraph(link('/feeds', text('а '), text('б', 1)))]],
  ])('reads %s', (_name, notation, children) => {
    expect(toLexical(notation)).toEqual({ root: { type: 'root', children, ...element } });
  });

  it('lets the caller say where a link leads', () => {
    const state = toLexical('[А](guide:one)', (href) => ({
      linkType: 'internal',
      doc: { relationTo: 'guides', value: href.length },
      newTab: false,
    }));
    expect(JSON.stringify(state)).toContain('"doc":{"relationTo":"guides","value":9}');
  });

  it('gives the same state, ids of links included, each time', () => {
    expect(toLexical('[А](/feeds)')).toEqual(toLexical('[А](/feeds)'));
  });
});
