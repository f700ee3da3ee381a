/** A body as trusted types: what is left of an editor's state after everything unknown, misplaced or excessive is gone. */
export type BodyNode =
  | { kind: 'paragraph' | 'quote' | 'listitem' | 'row'; children: BodyNode[] }
  | { kind: 'heading'; level: 2 | 3 | 4; children: BodyNode[] }
  | { kind: 'list'; ordered: boolean; start: number; children: BodyNode[] }
  | { kind: 'table'; children: BodyNode[] }
  | { kind: 'cell'; header: HeaderScope | null; colSpan: number; rowSpan: number; children: BodyNode[] }
  | { kind: 'link'; target: LinkTarget; children: BodyNode[] }
  | { kind: 'upload'; relationTo: string; id: string }
  | { kind: 'text'; text: string; format: number }
  | { kind: 'linebreak' | 'tab' | 'rule' };

/** What a header cell heads: the column below it or the row beside it. */
type HeaderScope = 'col' | 'row';

/** Where a link points, as the editor stored it: not yet checked, not yet absolute. */
export type LinkTarget = { kind: 'url'; url: string } | { kind: 'document'; relationTo: string; id: string };

/** Deeper nodes are left out: no honest body nests so, and recursion must end. */
export const MAX_DEPTH = 64;
/** Nodes after this many are left out. A long report has about 2,000. */
export const MAX_NODES = 20_000;

type Json = Record<string, unknown>;

/**
 * Reads a serialised Lexical editor state (`{ root: { children } }`) from a database, an import or an attacker. Never throws:
 * what is not a state gives no nodes; an unknown node gives its children in its place.
 */
export function readBody(state: unknown): BodyNode[] {
  const root = asObject(asObject(state)?.root);
  return root ? readChildren(root, { depth: 0, count: { left: MAX_NODES } }) : [];
}

interface Reading {
  depth: number;
  count: { left: number };
}

function readChildren(parent: Json, { depth, count }: Reading): BodyNode[] {
  if (depth >= MAX_DEPTH || !Array.isArray(parent.children)) return [];
  const nodes: BodyNode[] = [];
  for (const child of parent.children) {
    if (count.left <= 0) break;
    count.left -= 1;
    const json = asObject(child);
    if (json) nodes.push(...readNode(json, { depth: depth + 1, count }));
  }
  return nodes;
}

function readNode(json: Json, reading: Reading): BodyNode[] {
  switch (json.type) {
    case 'text':
      return typeof json.text === 'string'
        ? [{ kind: 'text', text: json.text, format: asInteger(json.format, 0) }]
        : [];
    case 'linebreak':
    case 'tab':
      return [{ kind: json.type }];
    case 'horizontalrule':
      return [{ kind: 'rule' }];
    case 'upload':
      return readUpload(json);
    default:
      return readParent(json, readChildren(json, reading));
  }
}

function readParent(json: Json, children: BodyNode[]): BodyNode[] {
  switch (json.type) {
    case 'paragraph':
    case 'quote':
    case 'listitem':
      return [{ kind: json.type, children }];
    case 'heading':
      return [{ kind: 'heading', level: readLevel(json.tag), children }];
    case 'list':
      return [{ kind: 'list', ordered: json.listType === 'number', start: asInteger(json.start, 1), children }];
    case 'link':
    case 'autolink':
      return readLink(json, children);
    case 'table':
      return [{ kind: 'table', children }];
    case 'tablerow':
      return [{ kind: 'row', children }];
    case 'tablecell':
      return [{ kind: 'cell', header: readScope(json.headerState), ...readSpans(json), children }];
    default:
      return children;
  }
}

/** The page's own h1 is the title, so a body has h2 to h4. */
function readLevel(tag: unknown): 2 | 3 | 4 {
  if (tag === 'h1' || tag === 'h2') return 2;
  return tag === 'h3' ? 3 : 4;
}

/** Lexical's `headerState`: 1 a cell of the header row, 2 of the header column, 3 of both. */
function readScope(headerState: unknown): HeaderScope | null {
  if (headerState === 1 || headerState === 3) return 'col';
  return headerState === 2 ? 'row' : null;
}

function readSpans(json: Json): { colSpan: number; rowSpan: number } {
  return { colSpan: clamp(asInteger(json.colSpan, 1), 1, 100), rowSpan: clamp(asInteger(json.rowSpan, 1), 1, 1000) };
}

function readUpload(json: Json): BodyNode[] {
  const id = readId(json.value);
  return typeof json.relationTo === 'string' && id !== null
    ? [{ kind: 'upload', relationTo: json.relationTo, id }]
    : [];
}

function readLink(json: Json, children: BodyNode[]): BodyNode[] {
  const fields = asObject(json.fields);
  const target = fields ? readTarget(fields) : null;
  return target ? [{ kind: 'link', target, children }] : children;
}

function readTarget(fields: Json): LinkTarget | null {
  if (fields.linkType !== 'internal') return typeof fields.url === 'string' ? { kind: 'url', url: fields.url } : null;
  const doc = asObject(fields.doc);
  const id = readId(doc?.value);
  return typeof doc?.relationTo === 'string' && id !== null
    ? { kind: 'document', relationTo: doc.relationTo, id }
    : null;
}

/** An id as Payload keeps it: a number (SQLite), a string (MongoDB), or the populated document. Always given as a string. */
function readId(value: unknown): string | null {
  const id = asObject(value)?.id ?? value;
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id !== '' ? id : null;
}

function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function asInteger(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
