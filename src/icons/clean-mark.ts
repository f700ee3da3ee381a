import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ATTRIBUTES, ELEMENTS, SVG_NAMESPACE } from './mark-grammar.ts';

/** A mark that draws and does nothing else, or why it cannot be one. `what` is the element, attribute or complaint. */
export type CleanMark = { kind: 'clean'; svg: string } | { kind: 'fault'; cause: MarkFault; what: string };

/** `xml`: it cannot be read; `root`: it is no SVG; `size`: it has no `viewBox`; `element`, `attribute`, `reference`: it does more than draw. */
export type MarkFault = 'long' | 'xml' | 'root' | 'size' | 'element' | 'attribute' | 'reference';

/** A mark stands on every page's way: what weighs more is a drawing. */
export const MOST_MARK_CHARACTERS = 50_000;

/**
 * Reads an SVG document and writes it anew from what only draws (SVG 2): shapes, gradients, clips and words about them. What programs
 * leave in their own namespaces, comments and notes for editors are dropped; whatever runs, fetches or embeds is refused.
 */
export function cleanMark(source: string): CleanMark {
  if (source.length > MOST_MARK_CHARACTERS) return fault('long', String(MOST_MARK_CHARACTERS));
  const writer = new MarkWriter();
  try {
    writer.read(source.trim());
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return fault(cause.fault, cause.what);
  }
  return { kind: 'clean', svg: writer.svg };
}

function fault(cause: MarkFault, what: string): CleanMark {
  return { kind: 'fault', cause, what };
}

class Refusal extends Error {
  readonly code = 'mark-refused';
  readonly fault: MarkFault;
  readonly what: string;

  constructor(cause: MarkFault, what: string) {
    super(`${cause}: ${what}`);
    this.fault = cause;
    this.what = what;
  }
}

class MarkWriter {
  svg = '';
  #depth = 0;
  /** How deep it stands in something that is dropped. */
  #dropped = 0;

  read(source: string): void {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Refusal('xml', error.message);
    });
    parser.on('doctype', (doctype) => {
      // Entities are how a document grows beyond its size.
      if (doctype.includes('[')) throw new Refusal('element', '!DOCTYPE');
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', (tag) => this.#close(tag));
    parser.on('text', (text) => this.#write(escapeText(text)));
    parser.on('cdata', (text) => this.#write(escapeText(text)));
    parser.write(source).close();
    if (this.svg === '') throw new Refusal('root', '');
  }

  #open(tag: SaxesTagNS): void {
    if (this.#depth === 0) refuseOtherRoots(tag);
    this.#depth += 1;
    if (this.#dropped > 0 || isNote(tag)) {
      this.#dropped += 1;
      return;
    }
    if (!ELEMENTS.has(tag.local)) throw new Refusal('element', tag.local);
    const attributes = Object.values(tag.attributes).flatMap(({ uri, prefix, local, value }) =>
      writeAttribute(uri, prefix === 'xlink' && local === 'href' ? 'href' : local, value),
    );
    const namespace = this.#depth === 1 ? [` xmlns="${SVG_NAMESPACE}"`] : [];
    this.svg += `<${tag.local}${[...namespace, ...attributes].join('')}>`;
  }

  #close(tag: SaxesTagNS): void {
    this.#depth -= 1;
    if (this.#dropped > 0) this.#dropped -= 1;
    else this.svg += `</${tag.local}>`;
  }

  #write(text: string): void {
    // Between shapes there is nothing to be read but their editor's line breaks.
    if (this.#dropped === 0 && this.#depth > 0 && text.trim() !== '') this.svg += text;
  }
}

function refuseOtherRoots({ uri, local, attributes }: SaxesTagNS): void {
  if (uri !== SVG_NAMESPACE || local !== 'svg') throw new Refusal('root', local);
  if (attributes['viewBox'] === undefined) throw new Refusal('size', 'viewBox');
}

/** What a drawing program noted for itself. */
function isNote({ uri, local }: SaxesTagNS): boolean {
  return uri !== SVG_NAMESPACE || local === 'metadata';
}

const XLINK = 'http://www.w3.org/1999/xlink';

function writeAttribute(uri: string, name: string, value: string): string[] {
  const isOwn = uri === '' || (uri === XLINK && name === 'href');
  if (!isOwn || name === 'xmlns' || name.startsWith('data-')) return [];
  if (!ATTRIBUTES.has(name)) throw new Refusal('attribute', name);
  const isReference = name === 'href' ? value.startsWith('#') : referencesWithin(value);
  if (!isReference) throw new Refusal('reference', `${name}="${value.slice(0, 60)}"`);
  return [` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`];
}

/** Whether all that a value refers to is in the same document: `url(#gradient)`. CSS escapes would hide what it is. */
function referencesWithin(value: string): boolean {
  if (!/url|@|\\|expression/i.test(value)) return true;
  return !/[@\\]|expression/i.test(value) && /^(?:(?!url).|url\(\s*["']?#[^)]*\))*$/is.test(value);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
