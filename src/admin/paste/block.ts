/** A piece of what is pasted. `html` is inline HTML, clean already. */
export type Block =
  | { kind: 'paragraph' | 'quote'; html: string }
  | { kind: 'heading'; level: number; html: string }
  | ListItem
  | { kind: 'table'; rows: TableCell[][] }
  | { kind: 'rule' };

/** A line of a list; those that follow each other are one list. */
export interface ListItem {
  kind: 'item';
  /** 1 is outermost. */
  level: number;
  isNumbered: boolean;
  /** Which list it belongs to, where two may follow each other; null where nothing tells. */
  list: string | null;
  html: string;
}

export interface TableCell {
  isHeader: boolean;
  columns: number;
  rows: number;
  blocks: Block[];
}

/** Reads what stands within an element. */
export type BlockReader = (parent: Element) => Block[];

const BLOCKS = new Set(
  [
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
  ].concat(
    ['figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'li'],
    ['main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul'],
  ),
);

/** Whether a node is a block of its own, or holds one: Google Docs puts whole documents into a `<b>`. A link is never one. */
export function isBlock(node: Node): node is Element {
  if (!(node instanceof Element) || node.localName === 'a') return false;
  return BLOCKS.has(node.localName) || [...node.children].some(isBlock);
}
