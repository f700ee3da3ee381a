/** An element as a reader of feeds sees it: names with the prefixes they were written under, text without that of its children. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlNode[];
}

export type ReadXml = { kind: 'read'; root: XmlNode } | { kind: 'fault'; what: string; line: number };

/**
 * Reads a document, or says what is wrong with it first (XML 1.0, Namespaces in XML 1.0): the declaration is the first byte, only
 * legal characters, every reference known, tags nested, attributes once each, prefixes bound, one root. Stricter than XML where our
 * writers are: ASCII names, and no DTD, which readers refuse or are attacked through.
 */
export function readXml(xml: string): ReadXml {
  try {
    return { kind: 'read', root: readDocument(xml) };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return { kind: 'fault', what: cause.message, line: xml.slice(0, cause.at).split('\n').length };
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

interface OpenElement {
  node: XmlNode;
  bound: ReadonlySet<string>;
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="utf-8")?\?>/i;
const START = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^<"]*"|'[^<']*'))*)\\s*(/?)>`, 'y');
const END = new RegExp(`</(${NAME})\\s*>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const ALWAYS_BOUND: ReadonlySet<string> = new Set(['xml', 'xmlns']);
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readDocument(xml: string): XmlNode {
  const declaration = DECLARATION.exec(xml)?.[0];
  if (declaration === undefined) throw new Fault('the XML declaration is not the first thing', 0);
  const illegal = ILLEGAL.exec(xml);
  if (illegal !== null) throw new Fault('a character that XML forbids', illegal.index);
  const document: XmlNode = { name: '', attributes: {}, text: '', children: [] };
  const open: OpenElement[] = [{ node: document, bound: ALWAYS_BOUND }];
  let at = declaration.length;
  while (at < xml.length) at = readToken(xml, at, open);
  if (open.length > 1) throw new Fault(`<${open.at(-1)?.node.name}> is not closed`, xml.length);
  const [root, second] = document.children;
  if (root === undefined || second !== undefined || document.text.trim() !== '')
    throw new Fault('not exactly one root element', xml.length);
  return root;
}

/** Reads one token and tells where the next begins. */
function readToken(xml: string, at: number, open: OpenElement[]): number {
  const current = open.at(-1);
  if (current === undefined) throw new Fault('content after the root element', at);
  if (xml[at] !== '<') {
    const next = xml.indexOf('<', at);
    const end = next === -1 ? xml.length : next;
    current.node.text += readText(xml.slice(at, end), at);
    return end;
  }
  if (xml.startsWith('<![CDATA[', at)) {
    const end = endOf(xml, ']]>', at, 'CDATA');
    current.node.text += xml.slice(at + '<![CDATA['.length, end - ']]>'.length);
    return end;
  }
  if (xml.startsWith('<!--', at)) return endOf(xml, '-->', at, 'a comment');
  return xml[at + 1] === '/' ? readEnd(xml, at, open) : readStart(xml, at, open, current);
}

function endOf(xml: string, mark: string, at: number, what: string): number {
  const end = xml.indexOf(mark, at);
  if (end === -1) throw new Fault(`${what} is not closed`, at);
  return end + mark.length;
}

function readEnd(xml: string, at: number, open: OpenElement[]): number {
  END.lastIndex = at;
  const name = END.exec(xml)?.[1];
  if (open.length < 2 || name !== open.at(-1)?.node.name) throw new Fault(`</${name ?? ''}> closes nothing`, at);
  open.pop();
  return END.lastIndex;
}

function readStart(xml: string, at: number, open: OpenElement[], parent: OpenElement): number {
  START.lastIndex = at;
  const [, name = '', written = '', empty = ''] = START.exec(xml) ?? [];
  if (name === '') throw new Fault('a tag that is none', at);
  const attributes: Record<string, string> = {};
  for (const [, key = '', double, single] of written.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, key)) throw new Fault(`the attribute ${key} twice in <${name}>`, at);
    attributes[key] = readText(double ?? single ?? '', at);
  }
  const declared = Object.keys(attributes).flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  const bound = declared.length === 0 ? parent.bound : new Set([...parent.bound, ...declared]);
  const unbound = [name, ...Object.keys(attributes)].find(
    (key) => /:/.test(key) && !bound.has(key.split(':')[0] ?? ''),
  );
  if (unbound !== undefined) throw new Fault(`the prefix of ${unbound} is not declared`, at);
  const node: XmlNode = { name, attributes, text: '', children: [] };
  parent.node.children.push(node);
  if (empty === '') open.push({ node, bound });
  return START.lastIndex;
}

function readText(raw: string, at: number): string {
  if (raw.includes(']]>')) throw new Fault(']]> outside CDATA', at);
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[\da-f]+;|#\d+;|\w+;)?/gi, (reference, name: string | undefined) => {
    const value = name === undefined ? undefined : referred(name.slice(0, -1));
    if (value === undefined || ILLEGAL.test(value)) throw new Fault(`${reference} is no reference`, at);
    return value;
  });
}

function referred(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
