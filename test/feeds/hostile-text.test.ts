import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedDocument } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { cleanText } from '../../src/publication/body/plain-text.ts';
import type { Release } from '../../src/publication/release.ts';
import { readCase } from './feed-cases.ts';
import { children, type ReadElement, readXml, text } from './read-back.ts';
import { xmlFault } from './well-formed.ts';

const AWKWARD = [
  ...[']]>', '<![CDATA[', '-->', '<?', '<script>alert(1)</script>', '</title>', '<b>', '<', '>', '&', '"', "'"],
  ...[
    '&amp;',
    '&lt;',
    '&#60;',
    '&nbsp;',
    '&#0;',
    'AT&T',
    '«лапки»',
    '“”',
    '\u2019',
    '👩‍🚒',
    '🇺🇦',
    'Ґ',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u000b',
    '\u001b',
    '\u007f',
    '\u0085',
    '\ud800',
    '\udfff',
    '\ufffe',
    '\uffff',
    '\u2028',
    '$&',
    '\\',
  ],
];

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.nat(0xffff).map(String.fromCharCode), fc.string({ unit: 'binary' })))
  .map((pieces) => pieces.join(''));

/** The hostile case with other text in every place that takes text. */
const hostileDocument = fc.array(hostileText, { minLength: 12, maxLength: 12 }).map((texts): FeedDocument => {
  const doc = readCase('hostile');
  const left = [...texts];
  const next = () => left.shift() ?? '';
  const [title, summary, html, name] = [next(), next(), next(), next()];
  const entries = doc.entries.map((release, index): Release => {
    if (index > 0) return release;
    const tags = release.tags.map((tag) => ({ ...tag, name }));
    const sources = release.sources.map((source) => ({ ...source, name: next(), licence: next() }));
    const cover = release.cover && { ...release.cover, alt: next(), credit: next() };
    return { ...release, title, summary, html, tags, sources, cover, authors: [next()], correction: next() };
  });
  return { ...doc, title: next(), description: next(), entries };
});

describe('hostile text in every place', () => {
  it.each(['rss', 'atom'] as const)('F02 never makes %s ill-formed, nor loses an item', (format) => {
    fc.assert(
      fc.property(hostileDocument, (doc) => {
        const xml = renderFeed(doc, format);
        expect(xmlFault(xml)).toBeNull();
        expect(items(xml)).toHaveLength(doc.entries.length);
      }),
    );
  });

  it.each(['rss', 'atom'] as const)('F07 titles, categories and bodies come back from %s as they went in', (format) => {
    fc.assert(
      fc.property(hostileDocument, (doc) => {
        const [item] = items(renderFeed(doc, format));
        const release = doc.entries[0];
        expect(text(item, 'title') ?? '').toBe(asParsed(release?.title));
        const category = children(item, 'category')[0];
        const name = asParsed(release?.tags[0]?.name);
        if (format === 'rss') expect(category?.['#text']).toBe(name);
        else expect(category?.['@']?.['term']).toBe(name.replace(/[\t\n]/g, ' '));
        if (release?.html.trim() !== '') {
          const body = text(item, format === 'rss' ? 'content:encoded' : 'content') ?? '';
          // What the page shows beside the text follows it.
          expect(body.replace(/\r\n?/g, '\n').startsWith(asParsed(release?.html))).toBe(true);
        }
      }),
    );
  });

  it('F02 F07 every string of the JSON feed is well-formed and comes back', () => {
    fc.assert(
      fc.property(hostileDocument, (doc) => {
        const rendered = renderFeed(doc, 'json');
        expect(rendered).not.toMatch(/\\ud[89a-f]|\\u00(?!0[9ad])[01]/i);
        expect(Buffer.from(rendered).toString()).toBe(rendered);
        const read: { title: string; items: { title: string; tags: string[] }[] } = JSON.parse(rendered);
        expect(read.title).toBe(cleanText(doc.title));
        expect(read.items[0]?.title).toBe(cleanText(doc.entries[0]?.title ?? ''));
        expect(read.items[0]?.tags).toEqual(doc.entries[0]?.tags.map(({ name }) => cleanText(name)));
      }),
    );
  });
});

/** Clean, with the line ends every XML parser gives (XML 1.0, 2.11). */
function asParsed(given = ''): string {
  return cleanText(given).replace(/\r\n?/g, '\n');
}

function items(xml: string): ReadElement[] {
  const root = readXml(xml);
  return [...children(children(root, 'channel')[0], 'item'), ...children(root, 'entry')];
}
