import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** HTML as far as a body may come of it: elements with their attributes, and text. */
export type HtmlNode = HtmlText | HtmlElement;

export interface HtmlText {
  kind: 'text';
  text: string;
}

export interface HtmlElement {
  kind: 'element';
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
}

/** A tree, and whether something of the HTML had to be left out because there was too much of it. */
export interface HtmlTree {
  children: HtmlNode[];
  isCut: boolean;
}

/** Deeper elements come apart: what they hold stands in the one above them. No honest text nests so. */
const MAX_DEPTH = 40;
/** More nodes than any text has; a hostile one has millions. */
const MAX_NODES = 60_000;
/** Letters of HTML of one text. */
const MAX_LETTERS = 2_000_000;

/** What shows nothing to a reader, or nothing that words could take the place of. */
const UNSEEN = new Set(
  'script style template noscript head title meta link base svg math object applet canvas button input select textarea option datalist dialog map area param'.split(
    ' ',
  ),
);

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Reads HTML as browsers do (WHATWG), whatever it is: never throws, and takes no more stack for a tree that nests without end. */
export function parseHtml(html: string): HtmlTree {
  const root: HtmlNode[] = [];
  let left = MAX_NODES;
  const waiting: { node: DefaultTreeAdapterTypes.ChildNode; into: HtmlNode[]; depth: number }[] = [];
  const push = (parent: Parent, into: HtmlNode[], depth: number) => {
    for (const node of parent.childNodes.toReversed()) waiting.push({ node, into, depth });
  };
  push(parseFragment(html.slice(0, MAX_LETTERS)), root, 0);
  for (let next = waiting.pop(); next !== undefined && left > 0; next = waiting.pop()) {
    left -= 1;
    const { node, into, depth } = next;
    if ('value' in node) into.push({ kind: 'text', text: node.value });
    else if ('tagName' in node && !UNSEEN.has(node.tagName)) {
      if (depth >= MAX_DEPTH) push(node, into, depth);
      else {
        const element = elementOf(node);
        into.push(element);
        push(node, element.children, depth + 1);
      }
    }
  }
  return { children: root, isCut: html.length > MAX_LETTERS || left === 0 };
}

function elementOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): HtmlElement {
  return {
    kind: 'element',
    name: tagName,
    attributes: new Map(attrs.map(({ name, value }) => [name, value])),
    children: [],
  };
}

/** The words of some nodes, parted where blocks are. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) =>
      node.kind === 'text'
        ? node.text
        : node.name === 'br' || isBlockName(node.name)
          ? ` ${textOf(node.children)} `
          : textOf(node.children),
    )
    .join('');
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption legend'.split(
    ' ',
  ),
);

export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}
