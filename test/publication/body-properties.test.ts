import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { bodyText, isBodyWritten, renderBody } from '../../src/publication/body-html.ts';
import { CONTEXT, state } from './body-fixtures.ts';

const TYPES = [
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'link',
  'autolink',
  'table',
  'tablerow',
  'tablecell',
  'x',
];
const hostileText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom('</p><script>', ']]>', '<!--', '&#0;', '"\'>', 'onerror=', '\u202E', '\uFFFE', ' '),
);
const hostileUrl = fc.oneof(
  hostileText,
  fc.webUrl(),
  fc
    .tuple(
      fc.constantFrom('javascript:', 'JAVA\tSCRIPT:', ' data:', '//', '\\\\', 'mailto:', 'tel:', 'https://', '/'),
      hostileText,
    )
    .map(([start, end]) => start + end),
);
const anything = fc.anything({ maxDepth: 1 });
const id = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.record({ id: fc.constantFrom(1, 2, '3') }), anything);
const leaf = fc.oneof(
  fc.record({ type: fc.constant('text'), text: hostileText, format: fc.oneof(fc.nat(255), anything) }),
  fc.record({ type: fc.constantFrom('linebreak', 'tab', 'horizontalrule') }),
  fc.record({ type: fc.constant('upload'), relationTo: fc.constantFrom('media', 'documents', 'x'), value: id }),
  anything,
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, leaf, tie('parent')),
  parent: fc.record(
    {
      type: fc.constantFrom(...TYPES),
      children: fc.oneof(
        { arbitrary: fc.array(tie('tree'), { maxLength: 6 }), weight: 9 },
        { arbitrary: anything, weight: 1 },
      ),
      tag: fc.oneof(fc.constantFrom('h1', 'h3', 'script'), hostileText),
      listType: fc.constantFrom('number', 'bullet', 'check', 7),
      start: fc.oneof(fc.integer(), anything),
      headerState: fc.oneof(fc.integer({ min: 0, max: 3 }), anything),
      colSpan: fc.oneof(fc.integer(), anything),
      fields: fc.record({
        url: hostileUrl,
        linkType: fc.constantFrom('custom', 'internal', undefined),
        doc: fc.record({ relationTo: fc.constantFrom('news', '../"'), value: id }),
      }),
    },
    { requiredKeys: ['type', 'children'] },
  ),
}));
const body = fc.oneof(
  { arbitrary: fc.array(tree, { maxLength: 8 }).map((nodes) => state(...nodes)), weight: 9 },
  anything,
);

const CHAR = /^[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const ELEMENTS = new Set(
  'p h2 h3 h4 blockquote ul ol li table tbody tr td th hr br figure figcaption img a strong em s u sup sub code'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set('href src srcset sizes width height alt type start scope colspan rowspan'.split(' '));

describe('whatever the state', () => {
  it('the HTML is well-formed XML, of known elements and attributes, all its addresses absolute and harmless', () => {
    fc.assert(
      fc.property(body, (hostile) => {
        const html = renderBody(hostile, CONTEXT);
        expect(html).toMatch(CHAR);
        expect(XMLValidator.validate(`<root>${html}</root>`)).toBe(true);
        for (const [, name = '', attributes = ''] of html.matchAll(/<(\w+)((?: [\w-]+="[^"]*")*)\/?>/g)) {
          expect(ELEMENTS).toContain(name);
          for (const [, key = '', value = ''] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
            expect(ATTRIBUTES).toContain(key);
            if (key === 'href' || key === 'src') expect(value).toMatch(/^(https?:\/\/[^\s]|mailto:|tel:)[\x21-\x7e]*$/);
          }
        }
        expect(html.replace(/<\/?(\w+)(?: [\w-]+="[^"]*")*\/?>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 600 },
    );
  });

  it('an HTML parser reads it as it was meant: no paragraph, figure, list or table inside a paragraph, no link in a link', () => {
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true });
    const misplaced = (nodes: Record<string, unknown>[], outer: string[]): string[] =>
      nodes.flatMap((node) => {
        const [name = '', children] = Object.entries(node)[0] ?? [];
        if (!Array.isArray(children)) return [];
        const isBlock = /^(p|h\d|figure|blockquote|[uo]l|table|hr)$/.test(name);
        const wrong =
          (isBlock && outer.some((tag) => /^(p|h\d|a)$/.test(tag))) || (name === 'a' && outer.includes('a'));
        return [...(wrong ? [`${outer.join('>')}>${name}`] : []), ...misplaced(children, [...outer, name])];
      });
    fc.assert(
      fc.property(body, (hostile) => {
        expect(misplaced(parser.parse(`<root>${renderBody(hostile, CONTEXT)}</root>`), [])).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('a body with words is a written one, and rendering is repeatable', () => {
    fc.assert(
      fc.property(body, (hostile) => {
        if (bodyText(hostile) !== '') expect(isBodyWritten(hostile)).toBe(true);
        expect(renderBody(hostile, CONTEXT)).toBe(renderBody(structuredClone(hostile), CONTEXT));
      }),
    );
  });
});
