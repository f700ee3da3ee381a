import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { bodyText, isBodyWritten, renderBody } from '../../../src/publication/body/body-html.ts';
import { CONTEXT } from './body-fixtures.ts';
import { hostileBody as body } from './hostile-body.ts';

const CHAR = /^[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const ELEMENTS = new Set(
  'p h2 h3 h4 blockquote ul ol li table tbody tr td th hr br figure figcaption img a strong em s u sup sub code span'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set('href src srcset sizes width height alt type start scope colspan rowspan lang'.split(' '));

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
