import { SaxesParser, type SaxesTagNS } from 'saxes';
import { wordFault } from './xml-fault-words.ts';

/** An element as a reader of feeds sees it: names with the prefixes they were written under, text without that of its children. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlNode[];
}

/** `line` and `column` count from 1; a column is a UTF-16 code unit. */
export type ReadXml = { kind: 'read'; root: XmlNode } | { kind: 'fault'; what: string; line: number; column: number };

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="utf-8")?\?>/i;
/** Outside the `Char` production of XML 1.0. saxes lets a lone high surrogate pass. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const BARE_AMPERSAND = /&(?!(?:[a-z]+|#\d+|#x[\da-f]+);)/gi;

/**
 * Reads a document, or says what is wrong with it first (XML 1.0, Namespaces in XML 1.0). It is stricter than XML where our writers
 * are: the declaration is the first byte, and there is no DTD, which readers refuse or are attacked through.
 */
export function readXml(xml: string): ReadXml {
  if (!DECLARATION.test(xml)) return faultAt(xml, 0, 'the XML declaration is not the first thing');
  const illegal = ILLEGAL.exec(xml);
  if (illegal !== null) return faultAt(xml, illegal.index, 'a character that XML forbids');
  try {
    return { kind: 'read', root: readTree(xml) };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return faultAt(xml, cause.at, cause.message);
  }
}

class Fault extends Error {
  readonly code = 'xml-fault';
  readonly at: number;

  constructor(what: string, at: number) {
    super(what);
    this.at = at;
  }
}

function readTree(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const document: XmlNode = { name: '', attributes: {}, text: '', children: [] };
  const open: XmlNode[] = [document];
  let readUntil = 0;
  const append = (text: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
    readUntil = parser.position;
  };
  parser.on('error', ({ message }) => {
    throw new Fault(wordFault(message.replace(/^\d+:\d+: /, '')), placeOf(xml, readUntil, parser.position));
  });
  parser.on('doctype', () => {
    throw new Fault('a document type declaration', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    const node = nodeOf(tag);
    open.at(-1)?.children.push(node);
    open.push(node);
    readUntil = parser.position;
  });
  parser.on('closetag', () => {
    open.pop();
    readUntil = parser.position;
  });
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Fault('not exactly one root element', xml.length);
  return root;
}

/** Where a fault is: before `position`, but an `&` that begins nothing is noticed at the next semicolon, maybe pages later. */
function placeOf(xml: string, readUntil: number, position: number): number {
  BARE_AMPERSAND.lastIndex = readUntil;
  const bare = BARE_AMPERSAND.exec(xml)?.index;
  return bare !== undefined && bare < position ? bare : Math.max(0, position - 1);
}

function nodeOf({ name, attributes }: SaxesTagNS): XmlNode {
  const values = Object.entries(attributes).map(([key, attribute]) => [key, attribute.value] as const);
  return { name, attributes: Object.fromEntries(values), text: '', children: [] };
}

function faultAt(xml: string, index: number, what: string): ReadXml {
  const lines = xml.slice(0, index).split('\n');
  return { kind: 'fault', what, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
