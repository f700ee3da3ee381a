import { cleanText } from '../publication/body/plain-text.ts';

/** Every namespace our feeds use, by the prefix they use it under (Namespaces in XML 1.0). */
export const NAMESPACES = {
  at: 'http://purl.org/atompub/tombstones/1.0',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  ev: 'http://purl.org/rss/1.0/modules/event/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
  schema: 'https://schema.org/',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
} as const;

export type Prefix = keyof typeof NAMESPACES;

/** Text that stands in a CDATA section, as those who read feeds by eye prefer HTML. */
export interface CharacterData {
  readonly cdata: string;
}

/** An element with text or with elements in it; the feeds need no mixed content. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | CharacterData | readonly XmlElement[];
}

/** XML 1.0, UTF-8, no byte order mark. */
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

const NAME = /^(?:([a-z]+):)?[A-Za-z][A-Za-z-]*$/;

/**
 * An element; attributes that are null are left out. Its name and its attributes' names are the program's own words: a wrong
 * one, or an unknown prefix, is a TypeError at once and never an ill-formed document.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  content: XmlElement['content'] = [],
): XmlElement {
  assertName(name);
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) continue;
    assertName(key);
    given[key] = String(value);
  }
  return { name, attributes: given, content };
}

/** `xmlns:…` attributes for a root element. */
export function declareNamespaces(prefixes: readonly Prefix[]): Record<string, string> {
  return Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]]));
}

/** A whole document: what `openDocument` begins, to its end. */
export function writeXml(root: XmlElement): string {
  return `${DECLARATION}${writeElement(root, '')}\n`;
}

/** The beginning of a document, whose root stays open: the declaration, the start tag, and what `root` holds. */
export function openDocument(root: XmlElement): string {
  return `${DECLARATION}${writeOpen(root, '')}`;
}

/** One line an element. */
export function writeElement({ name, attributes, content }: XmlElement, indent: string): string {
  const start = startTag(name, attributes, indent);
  if (typeof content === 'string') return content === '' ? `${start}/>` : `${start}>${escapeText(content)}</${name}>`;
  if ('cdata' in content) return `${start}>${writeCdata(content)}</${name}>`;
  if (content.length === 0) return `${start}/>`;
  return `${writeOpen({ name, attributes, content }, indent)}\n${indent}</${name}>`;
}

/** Character data (XML 1.0, 2.4): only legal characters, `&`, `<`, `>` escaped, line ends as a parser would give them (2.11). */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** An attribute value for double quotes (XML 1.0, 2.3); tabs and line ends are spaces, as a parser would make them (3.3.3). */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, ' ');
}

/** An element without its end tag. */
function writeOpen({ name, attributes, content }: XmlElement, indent: string): string {
  const start = `${startTag(name, attributes, indent)}>`;
  if (typeof content === 'string' || 'cdata' in content) throw new TypeError(`${name} holds text and cannot stay open`);
  return [start, ...content.map((child) => writeElement(child, `${indent}  `))].join('\n');
}

function startTag(name: string, attributes: XmlElement['attributes'], indent: string): string {
  return Object.entries(attributes).reduce(
    (tag, [key, value]) => `${tag} ${key}="${escapeAttribute(value)}"`,
    `${indent}<${name}`,
  );
}

/** XML 1.0, 2.7: a section cannot hold its own end, so there are two where the text has one. */
function writeCdata({ cdata }: CharacterData): string {
  if (cdata === '') return '';
  return `<![CDATA[${cleanText(cdata).replace(/\r\n?/g, '\n').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function assertName(name: string): void {
  const prefix = NAME.exec(name)?.[1];
  const isBound = prefix === undefined || prefix === 'xml' || prefix === 'xmlns' || Object.hasOwn(NAMESPACES, prefix);
  if (!NAME.test(name) || !isBound) throw new TypeError(`not a name our XML may use: ${name}`);
}
