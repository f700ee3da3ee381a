import { createHash } from 'node:crypto';

/** The nodes of Payload's editor (richtext-lexical 3) that a body may hold, as it stores them. */
export type EditorNode = { type: string; children?: EditorNode[] } & Record<string, unknown>;

export interface EditorState {
  root: EditorNode;
  [name: string]: unknown;
}

/** Bits of a text's format. */
export const FORMAT = { bold: 1, italic: 2, struck: 4, lowered: 32, raised: 64 } as const;

const ELEMENT = { direction: 'ltr', format: '', indent: 0, version: 1 } as const;

export function stateOf(children: EditorNode[]): EditorState {
  return { root: { type: 'root', children, ...ELEMENT } };
}

export function textNode(text: string, format: number): EditorNode {
  return { type: 'text', text, format, detail: 0, mode: 'normal', style: '', version: 1 };
}

export function lineBreak(): EditorNode {
  return { type: 'linebreak', version: 1 };
}

export function linkNode(url: string, children: EditorNode[]): EditorNode {
  const id = digest(`${url} ${JSON.stringify(children)}`);
  return { ...ELEMENT, type: 'link', id, fields: { linkType: 'custom', url, newTab: false }, children, version: 3 };
}

/** Words that lead to a file of ours. */
export function fileLinkNode(value: number | string, children: EditorNode[]): EditorNode {
  const id = digest(`${value} ${JSON.stringify(children)}`);
  const fields = { linkType: 'internal', doc: { relationTo: 'documents', value }, newTab: false };
  return { ...ELEMENT, type: 'link', id, fields, children, version: 3 };
}

export function paragraphNode(children: EditorNode[]): EditorNode {
  return { ...ELEMENT, type: 'paragraph', children, textFormat: 0, textStyle: '' };
}

export function headingNode(level: 2 | 3 | 4, children: EditorNode[]): EditorNode {
  return { ...ELEMENT, type: 'heading', tag: `h${level}`, children };
}

export function quoteNode(children: EditorNode[]): EditorNode {
  return { ...ELEMENT, type: 'quote', children };
}

export function ruleNode(): EditorNode {
  return { type: 'horizontalrule', version: 1 };
}

export function listNode(isNumbered: boolean, start: number, items: EditorNode[][]): EditorNode {
  const children = items.map((content, index) => ({
    ...ELEMENT,
    type: 'listitem',
    value: start + index,
    children: content,
  }));
  return {
    ...ELEMENT,
    type: 'list',
    listType: isNumbered ? 'number' : 'bullet',
    tag: isNumbered ? 'ol' : 'ul',
    start,
    children,
  };
}

export function tableNode(rows: EditorNode[][]): EditorNode {
  return {
    ...ELEMENT,
    type: 'table',
    children: rows.map((children) => ({ ...ELEMENT, type: 'tablerow', children })),
  };
}

/** @param header 0 none, 1 of a column, 2 of a row */
export function cellNode(
  header: 0 | 1 | 2,
  spans: { colSpan: number; rowSpan: number },
  children: EditorNode[],
): EditorNode {
  return { ...ELEMENT, type: 'tablecell', headerState: header, ...spans, backgroundColor: null, children };
}

export function uploadNode(relationTo: 'media' | 'documents', value: number | string): EditorNode {
  return {
    type: 'upload',
    version: 3,
    format: '',
    id: digest(`${relationTo} ${value}`),
    fields: null,
    relationTo,
    value,
  };
}

/** The 24 hex digits that Payload asks of such nodes: the same body gives the same state. */
function digest(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 24);
}
