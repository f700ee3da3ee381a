import { renderAttachment, renderPicture } from './body-files.ts';
import { element } from './body-markup.ts';
import { type BodyNode, readBody } from './body-nodes.ts';
import { type BodyContext, isEmpty, isPhrase, type Place, renderInline } from './body-phrasing.ts';

export type { BodyContext } from './body-phrasing.ts';
export { bodyText, isBodyWritten } from './body-text.ts';

type Table = Extract<BodyNode, { kind: 'table' }>;
type Cell = Extract<BodyNode, { kind: 'cell' }>;
type List = Extract<BodyNode, { kind: 'list' }>;

/**
 * The HTML of a Lexical editor state, fit for a page, a feed and an API alike: only elements and attributes written here,
 * well-formed as XML too (`<br/>`), all addresses absolute, all text clean. Never throws, whatever `state` is; `''` for a body
 * in which nothing is written.
 */
export function renderBody(state: unknown, context: BodyContext): string {
  return renderFlow(readBody(state), context, paragraph, '\n');
}

function paragraph(inline: string): string {
  return element('p', {}, inline);
}

function bare(inline: string): string {
  return inline;
}

/** Blocks in their order, and each run of inline nodes between them as `wrap` has it; runs of nothing but space are dropped. */
function renderFlow(nodes: BodyNode[], place: Place, wrap: (inline: string) => string, separator = ''): string {
  const parts: string[] = [];
  let run: BodyNode[] = [];
  const endRun = () => {
    const inline = renderInline(run, place);
    if (!isEmpty(inline)) parts.push(wrap(inline));
    run = [];
  };
  for (const node of nodes) {
    if (isPhrase(node)) {
      run.push(node);
      continue;
    }
    endRun();
    parts.push(renderBlock(node, place, separator));
  }
  endRun();
  return parts.filter((part) => part !== '').join(separator);
}

function renderBlock(node: BodyNode, place: Place, separator: string): string {
  switch (node.kind) {
    case 'heading':
      return unlessEmpty(`h${node.level}`, renderInline(node.children, place));
    case 'quote':
      return unlessEmpty('blockquote', renderFlow(node.children, place, paragraph));
    case 'list':
      return renderList(node, place);
    case 'table':
      return renderTable(node, place);
    case 'upload':
      return renderUpload(node, place);
    case 'rule':
      return element('hr', {});
    default:
      // A paragraph is one run of inline nodes. One that holds blocks, and parts of a list or a table outside it, come apart.
      return 'children' in node ? renderFlow(node.children, place, paragraph, separator) : '';
  }
}

function unlessEmpty(name: string, content: string, attributes: Record<string, number | null> = {}): string {
  return isEmpty(content) ? '' : element(name, attributes, content);
}

function renderList(list: List, place: Place): string {
  const items: string[] = [];
  for (const child of list.children) {
    const content = child.kind === 'listitem' ? child.children : [child];
    const html = renderFlow(content, place, bare);
    const previous = items.at(-1);
    // Lexical keeps a nested list as an item of its own; in HTML it belongs to the item before it.
    if (previous !== undefined && content.every((node) => node.kind === 'list')) items.splice(-1, 1, previous + html);
    else if (html !== '') items.push(html);
  }
  const content = items.map((item) => element('li', {}, item)).join('');
  return unlessEmpty(list.ordered ? 'ol' : 'ul', content, {
    start: list.ordered && list.start !== 1 ? list.start : null,
  });
}

function renderTable(table: Table, place: Place): string {
  const rows = table.children
    .map((row) => (row.kind === 'row' ? row.children : [row]))
    .filter((cells) => cells.length > 0)
    .map((cells) => element('tr', {}, cells.map((cell) => renderCell(cell, place)).join('')));
  return rows.length > 0 ? element('table', {}, element('tbody', {}, rows.join(''))) : '';
}

function renderCell(node: BodyNode, place: Place): string {
  const cell: Cell =
    node.kind === 'cell' ? node : { kind: 'cell', header: null, colSpan: 1, rowSpan: 1, children: [node] };
  // The editor puts a paragraph into every cell; a lone one says nothing.
  const lone = cell.children.filter((child) => child.kind === 'paragraph').length < 2;
  const spans = { colspan: cell.colSpan > 1 ? cell.colSpan : null, rowspan: cell.rowSpan > 1 ? cell.rowSpan : null };
  const content = renderFlow(
    lone ? cell.children.flatMap(openParagraph) : cell.children,
    place,
    lone ? bare : paragraph,
  );
  return element(cell.header ? 'th' : 'td', { scope: cell.header, ...spans }, content);
}

function openParagraph(node: BodyNode): BodyNode[] {
  return node.kind === 'paragraph' ? node.children : [node];
}

function renderUpload({ relationTo, id }: { relationTo: string; id: string }, place: Place): string {
  if (relationTo === 'media') return renderPicture(place.picture(id), place.origin);
  const download = relationTo === 'documents' ? renderAttachment(place.document(id), place) : '';
  return download === '' ? '' : paragraph(download);
}
