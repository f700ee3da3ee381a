import { fold } from '../../publication/spelling/fold.ts';
import { emptyRecord, type ImportRecord, type Note, type ReadResult } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import type { TextInput } from './input.ts';
import { wordpressBody } from './wordpress-body.ts';
import { childText, type XmlElement, xmlItems } from './xml-items.ts';

/** What posts of an export refer to, which may stand behind them: read before they are. */
interface Background {
  /** Addresses of attachments by their ids. */
  attachments: Map<string, { address: string; alt: string | null }>;
  /** Names of authors by their accounts. */
  authors: Map<string, string>;
  /** The first post of each group of translations. */
  originals: Map<string, string>;
}

/** States that no reader ever saw, and nobody wants back. */
const THROWN_AWAY = new Set(['trash', 'auto-draft', 'inherit']);
const NOTHING = new Set(['uncategorized', 'без категорії', 'без рубрики']);

/** Whether the beginning of a file is an export of WordPress. */
export function isWordpress(beginning: string): boolean {
  return /wordpress\.org\/export\/\d/.test(beginning);
}

/**
 * The posts of an export of WordPress (WXR 1.0 to 1.2), which is read twice: what posts refer to may stand anywhere in it. Entries of other types
 * than `Mapping.types` are counted and left out. Translations are those that Polylang notes.
 */
export async function* readWordpress(input: TextInput, mapping: Mapping): AsyncGenerator<ReadResult> {
  const background = await readBackground(input);
  const others = new Map<string, number>();
  for await (const found of xmlItems(input.chunks(), new Set(['item']))) {
    if (found.kind === 'fault') {
      const note = { what: `the XML is broken: ${found.what}`, instead: 'read on behind it' };
      yield { kind: 'fault', place: { file: input.file, item: `line ${found.line}` }, note };
      continue;
    }
    const type = childText(found.element, 'wp:post_type') ?? 'post';
    if (!mapping.types.includes(type)) others.set(type, (others.get(type) ?? 0) + 1);
    else if (!THROWN_AWAY.has(childText(found.element, 'wp:status') ?? ''))
      yield { kind: 'record', record: recordOf(found.element, input.file, background, mapping) };
  }
  for (const [type, count] of others) {
    if (PARTS.has(type)) continue;
    const note = {
      what: `${count} entries are of the type “${type}”`,
      instead: 'left out; the rule “types” says what is taken',
    };
    yield { kind: 'fault', place: { file: input.file, item: 'the file' }, note };
  }
}

/** Types that are no texts of their own. */
const PARTS = new Set([
  'attachment',
  'nav_menu_item',
  'revision',
  'custom_css',
  'wp_global_styles',
  'wp_navigation',
  'oembed_cache',
]);

async function readBackground(input: TextInput): Promise<Background> {
  const background: Background = { attachments: new Map(), authors: new Map(), originals: new Map() };
  for await (const found of xmlItems(input.chunks(), new Set(['item', 'wp:author']))) {
    if (found.kind === 'fault') continue;
    const { element } = found;
    if (element.name === 'wp:author') {
      const name = childText(element, 'wp:author_display_name');
      background.authors.set(childText(element, 'wp:author_login') ?? '', name ?? '');
      continue;
    }
    const id = childText(element, 'wp:post_id') ?? '';
    const address = childText(element, 'wp:attachment_url');
    const group = termsOf(element, 'post_translations')[0]?.key;
    if (address !== null) background.attachments.set(id, { address, alt: metaOf(element, '_wp_attachment_image_alt') });
    else if (group !== undefined && !background.originals.has(group)) background.originals.set(group, id);
  }
  return background;
}

function recordOf(
  item: XmlElement,
  file: string,
  { attachments, authors, originals }: Background,
  mapping: Mapping,
): ImportRecord {
  const id = childText(item, 'wp:post_id');
  const record = emptyRecord({ file, item: `post ${id ?? '?'}` });
  const status = childText(item, 'wp:status');
  const login = childText(item, 'dc:creator') ?? '';
  const author = authors.get(login) ?? '';
  const original = originals.get(termsOf(item, 'post_translations')[0]?.key ?? '');
  const cover = attachments.get(metaOf(item, '_thumbnail_id') ?? '');
  const { kind, tags } = kindAndTags(item, mapping);
  const notes: Note[] = [];
  return {
    ...record,
    id: id ?? childText(item, 'guid'),
    address: childText(item, 'link'),
    addresses: [childText(item, 'guid') ?? ''].filter((guid) => /^https?:/.test(guid)),
    locale: termsOf(item, 'language')[0]?.key ?? null,
    title: childText(item, 'title') ?? '',
    summary: childText(item, 'excerpt:encoded'),
    body: wordpressBody(childText(item, 'content:encoded') ?? '', notes),
    date: dateOf(item),
    kind,
    tags,
    authors: author === '' ? [] : [author],
    images: cover === undefined ? [] : [{ ...cover, credit: null }],
    translationOf: original === undefined || original === id ? null : original,
    isDraft: status !== null && status !== 'publish' && status !== 'future',
    notes,
  };
}

/** In UTC where the export has that; what was never out has zeros there. */
function dateOf(item: XmlElement): string | null {
  const utc = childText(item, 'wp:post_date_gmt');
  if (utc !== null && !utc.startsWith('0000')) return `${utc.replace(' ', 'T')}Z`;
  const local = childText(item, 'wp:post_date');
  return local !== null && !local.startsWith('0000') ? local : childText(item, 'pubDate');
}

/** A category that is a kind is one; the others are tags. */
function kindAndTags(item: XmlElement, { kinds }: Mapping): { kind: string | null; tags: string[] } {
  const named = new Set(Object.keys(kinds).map(fold));
  const categories = termsOf(item, 'category').map(({ name }) => name);
  const kind = categories.find((name) => named.has(fold(name))) ?? null;
  const others = categories.filter((name) => !named.has(fold(name)) && !NOTHING.has(fold(name)));
  return { kind, tags: [...others, ...termsOf(item, 'post_tag').map(({ name }) => name)] };
}

function termsOf({ children }: XmlElement, domain: string): { key: string; name: string }[] {
  return children
    .filter(({ name, attributes }) => name === 'category' && (attributes['domain'] ?? 'category') === domain)
    .map(({ attributes, text }) => ({ key: attributes['nicename'] ?? text.trim(), name: text.trim() }))
    .filter(({ name }) => name !== '');
}

function metaOf({ children }: XmlElement, key: string): string | null {
  const meta = children.find((child) => child.name === 'wp:postmeta' && childText(child, 'wp:meta_key') === key);
  return meta === undefined ? null : childText(meta, 'wp:meta_value');
}
