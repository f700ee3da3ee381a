import { SaxesParser } from 'saxes';

/** An element with the text that stands in it, and what is in it besides; names with the prefixes they are written under. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlElement[];
}

export type XmlItem = { kind: 'item'; element: XmlElement } | { kind: 'fault'; what: string; line: number };

/** Letters of one element and of one item, and elements in it; what is more is passed over. */
const MAX_TEXT = 8_000_000;
const MAX_LETTERS = 32_000_000;
const MAX_ELEMENTS = 5_000;
/** So many faults of one file are told. A file of another kind has one for each letter. */
const MAX_FAULTS = 20;

/**
 * Elements of some names out of XML that comes in pieces, each when it ends: nothing else is kept, however large the file. What is wrong with
 * the XML is told, and reading goes on behind it. Entities of a document type are not followed.
 */
export async function* xmlItems(chunks: AsyncIterable<string>, names: ReadonlySet<string>): AsyncGenerator<XmlItem> {
  const ready: XmlItem[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlElement[] = [];
  let [letters, elements, faults, depth] = [0, 0, 0, 0];
  parser.on('error', ({ message }) => {
    faults += 1;
    if (faults <= MAX_FAULTS) ready.push({ kind: 'fault', what: message.replace(/^\d+:\d+: /, ''), line: parser.line });
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth += isSelfClosing ? 0 : 1;
    if (open.length === 0 && !names.has(name)) return;
    if (open.length === 0) [letters, elements] = [0, 0];
    elements += 1;
    const element = { name, attributes, text: '', children: [] };
    if (elements <= MAX_ELEMENTS) open.at(-1)?.children.push(element);
    open.push(element);
  });
  const append = (text: string) => {
    const current = open.at(-1);
    if (current === undefined || current.text.length + text.length > MAX_TEXT || letters > MAX_LETTERS) return;
    letters += text.length;
    current.text += text;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ isSelfClosing }) => {
    depth -= isSelfClosing ? 0 : 1;
    const element = open.pop();
    if (element === undefined || open.length > 0) return;
    ready.push({ kind: 'item', element });
  });
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* ready.splice(0);
  }
  if (depth > 0) ready.push({ kind: 'fault', what: 'it ends in the middle: the file is cut off', line: parser.line });
  yield* ready.splice(0);
}

/** What stands in the first child of a name; null where there is none, or nothing in it. */
export function childText({ children }: XmlElement, name: string): string | null {
  const text = children.find((child) => child.name === name)?.text.trim() ?? '';
  return text === '' ? null : text;
}
