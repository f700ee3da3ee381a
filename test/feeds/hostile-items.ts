import fc from 'fast-check';
import type {
  DocumentContent,
  ItemContent,
  PictureContent,
  SourceContent,
  TagContent,
} from '../../src/publication/content.ts';
import { presentItem } from '../../src/publication/present-item.ts';
import type { Release } from '../../src/publication/release.ts';
import { hostileBody } from '../publication/body/hostile-body.ts';

const ORIGIN = 'https://herald.example';

const AWKWARD = [
  ...[
    ']]>',
    '<![CDATA[',
    '-->',
    '<?xml ?>',
    '<script>alert(1)</script>',
    '</title>',
    '</item>',
    '&',
    '&amp;',
    '&#0;',
    '&nbsp;',
  ],
  ...[
    '"',
    "'",
    '«лапки»',
    '👩‍🚒',
    '\t',
    '\n',
    '\r\n',
    '\u0000',
    '\u001b',
    '\u0085',
    '\ud800',
    '\udfff',
    '\ufffe',
    '\u2028',
    '\\',
    '$&',
  ],
];
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...AWKWARD),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      fc.string(),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const instant = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2027-05-31'), noInvalidDate: true })
  .map((date) => {
    // RSS tells seconds, not milliseconds.
    date.setUTCMilliseconds(0);
    return date.toISOString();
  });
const slug = fc.stringMatching(/^[a-z0-9]{1,8}$/);

const tag: fc.Arbitrary<TagContent> = fc.record({
  id: fc.uuid(),
  slug,
  firstSlug: slug,
  name: fc.record({ uk: hostileText, en: hostileText }),
  type: fc.constantFrom('topic', 'programme', 'person'),
  isInternal: fc.boolean(),
});
const source: fc.Arbitrary<SourceContent> = fc.record({
  id: fc.uuid(),
  slug,
  firstSlug: slug,
  name: fc.record({ uk: hostileText }),
  site: fc.constantFrom(null, 'https://source.example/'),
  licence: fc.oneof(fc.constant(null), hostileText),
  attribution: fc.record({ uk: hostileText }),
});
const size = fc.integer({ min: 1, max: 20_000_000 });
const picture: fc.Arbitrary<PictureContent> = fc.record({
  id: fc.constantFrom('1', '2'),
  url: slug.map((name) => `${ORIGIN}/media/images/${name}.jpg`),
  mediaType: fc.constantFrom('image/jpeg', 'image/webp'),
  bytes: size,
  width: fc.constant(1200),
  height: fc.constant(600),
  renditions: fc.constant([]),
  alt: fc.record({ uk: hostileText }),
  credit: fc.record({ uk: hostileText }),
});
const document: fc.Arbitrary<DocumentContent> = fc.record({
  id: fc.constantFrom('1', '2'),
  title: fc.record({ uk: hostileText }),
  language: fc.constantFrom('uk', 'en', null),
  url: slug.map((name) => `${ORIGIN}/media/documents/${name}.pdf`),
  mediaType: fc.constantFrom('application/pdf', 'application/vnd.oasis.opendocument.text'),
  bytes: size,
  pages: fc.constantFrom(null, 12),
  sha256: fc.constant('0'.repeat(64)),
  cover: fc.constant(null),
});

/** An item with hostile text wherever an editor can type, and a body that may be anything at all. */
export const hostileItem: fc.Arbitrary<ItemContent> = fc.record({
  type: fc.constant('news'),
  itemId: fc.constant('1'),
  uid: fc.uuid(),
  number: fc.integer({ min: 1, max: 999_999_999 }),
  kind: fc.constantFrom('news', 'announcement', 'column'),
  slug: fc.constant(null),
  isPublished: fc.constant(true),
  isMinorChange: fc.constant(false),
  publishedAt: instant,
  embargoUntil: fc.constant(null),
  withdrawAt: fc.constant(null),
  title: fc.record({ uk: hostileText.map((text) => `Т${text}`), en: hostileText }),
  summary: fc.record({ uk: hostileText.map((text) => `П${text}`) }),
  body: fc.record({ uk: hostileBody, en: hostileBody }),
  authors: fc.record({ uk: fc.array(hostileText, { maxLength: 2 }) }),
  corrections: fc.record({ uk: hostileText.map((note) => [{ at: null, note }]) }),
  disclaimer: fc.record({ uk: hostileText }),
  place: fc.record({ uk: hostileText }),
  startsAt: fc.oneof(fc.constant(null), instant),
  endsAt: fc.constant(null),
  deadline: fc.oneof(fc.constant(null), instant),
  registrationUrl: fc.constantFrom(null, 'https://forum.example/?a=1&b=2'),
  publisher: fc.constant({}),
  year: fc.constant(null),
  edition: fc.constant(null),
  regions: fc.constant([]),
  tags: fc.array(tag, { maxLength: 3 }),
  sources: fc.array(source, { maxLength: 2 }),
  cover: fc.oneof(fc.constant(null), picture),
  bodyPictures: fc.array(picture, { maxLength: 2 }).map((all) => new Map(all.map((each) => [each.id, each]))),
  bodyDocuments: fc.array(document, { maxLength: 2 }).map((all) => new Map(all.map((each) => [each.id, each]))),
  documents: fc.array(document, { maxLength: 3 }),
  guides: fc.constant([]),
  pinned: fc.constant([]),
  feed: fc.constant(null),
  bodyLinks: fc.constant([]),
  replacedBy: fc.constant(null),
});

/** The item as the desk would release it in Ukrainian; null where it was not written. */
export function presented(item: ItemContent): Release | null {
  const at = item.publishedAt ?? '2026-01-01T00:00:00.000Z';
  return presentItem(item, 'uk', { origin: ORIGIN, publishedAt: at, updatedAt: at });
}
