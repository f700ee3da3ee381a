import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

/** One element as an independent parser reads it back; names of attributes in lower case, as HTML has them. */
export interface PageElement {
  name: string;
  attributes: Record<string, string>;
  /** All text inside, entities resolved. */
  text: string;
  children: PageElement[];
}

const DOCTYPE = '<!doctype html>\n';
const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  transformAttributeName: (name) => name.toLowerCase(),
  allowBooleanAttributes: true,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

const NODES = z.array(z.record(z.string(), z.unknown()));
const ATTRIBUTES = z.record(z.string(), z.string()).default({});

/** Every element of a page in document order. Throws unless the page is a doctype and one well-formed `html` element. */
export function readPage(html: string): PageElement[] {
  if (!html.startsWith(DOCTYPE)) throw new Error('A page starts with its doctype');
  const markup = html.slice(DOCTYPE.length);
  const verdict = XMLValidator.validate(markup, { allowBooleanAttributes: true });
  if (verdict !== true) throw new Error(`${verdict.err.msg} (line ${verdict.err.line})`);
  return elementsOf(PARSER.parse(markup)).flatMap(flatten);
}

/** Elements with this name and, where given, these attributes. */
export function select(page: PageElement[], name: string, attributes: Record<string, string> = {}): PageElement[] {
  return page.filter(
    (element) =>
      element.name === name && Object.entries(attributes).every(([key, value]) => element.attributes[key] === value),
  );
}

function elementsOf(nodes: unknown): PageElement[] {
  return NODES.parse(nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const children = elementsOf(node[name]);
    return [{ name, attributes: ATTRIBUTES.parse(node[':@']), text: textOf(node[name]), children }];
  });
}

function textOf(nodes: unknown): string {
  return NODES.parse(nodes)
    .map((node) => {
      const text = node['#text'];
      if (typeof text === 'string') return text;
      const name = Object.keys(node).find((key) => key !== ':@');
      return name === undefined ? '' : textOf(node[name]);
    })
    .join('');
}

function flatten(element: PageElement): PageElement[] {
  return [element, ...element.children.flatMap(flatten)];
}
