import fc from 'fast-check';
import { state } from './body-fixtures.ts';

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
/** What an editor state may hold at its worst: known nodes with hostile values, unknown ones, and things that are no state at all. */
export const hostileBody = fc.oneof(
  { arbitrary: fc.array(tree, { maxLength: 8 }).map((nodes) => state(...nodes)), weight: 9 },
  anything,
);
