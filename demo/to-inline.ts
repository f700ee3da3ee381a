import type { InlineNode, LinkFields, LinkNode, TextNode } from './lexical-types.ts';

/** Turns the address written in a body (`/feeds`, `https://…`, `guide:key`, `document:key`) into a link's fields. */
export type ResolveLink = (href: string) => LinkFields;

const BOLD = 1;
const ITALIC = 2;
const MARK =
  /\*\*(?<bold>.+?)\*\*(?!\*)|\*(?<italic>[^\s*]|[^\s*][^*]*?[^\s*])\*|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)/;

/** One line of the notation: `**bold**` (which may hold the others), `*italic*` and `[text](address)`; no link in a link. */
export function toInline(line: string, resolveLink: ResolveLink, format = 0): InlineNode[] {
  const nodes: InlineNode[] = [];
  let rest = line;
  for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
    nodes.push(...text(rest.slice(0, match.index), format), ...marked(match, resolveLink, format));
    rest = rest.slice(match.index + match[0].length);
  }
  return [...nodes, ...text(rest, format)];
}

function marked(match: RegExpExecArray, resolveLink: ResolveLink, format: number): InlineNode[] {
  const { bold, italic, label, href } = match.groups ?? {};
  if (bold !== undefined) return toInline(bold, resolveLink, format | BOLD);
  if (italic !== undefined) return toInline(italic, resolveLink, format | ITALIC);
  if (label !== undefined && href !== undefined) return [link(label, href, resolveLink, format)];
  return text(match[0], format);
}

function link(label: string, href: string, resolveLink: ResolveLink, format: number): LinkNode {
  const children = toInline(label, resolveLink, format).filter((node): node is TextNode => node.type === 'text');
  return {
    type: 'link',
    id: linkId(`${href} ${label}`),
    fields: resolveLink(href),
    children,
    direction: 'ltr',
    format: '',
    indent: 0,
    version: 3,
  };
}

function text(value: string, format: number): TextNode[] {
  return value === '' ? [] : [{ type: 'text', text: value, format, detail: 0, mode: 'normal', style: '', version: 1 }];
}

/** The 24 hex digits that Payload asks of a link: FNV-1a in three rounds, so that the same body gives the same state. */
function linkId(seed: string): string {
  return [1, 2, 3].map((round) => fnv1a(`${round} ${seed}`).toString(16).padStart(8, '0')).join('');
}

function fnv1a(value: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(value)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
