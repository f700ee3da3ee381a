import type { Extension } from 'feed';
import { escapeAttribute, type XmlElement } from '../xml.ts';
import { safeCdata, safeText } from './safe-text.ts';

/** An element as xml-js takes it ("compact"): attributes, text, and children by name. */
interface CompactNode {
  [name: string]: unknown;
}

/** Several elements of one name stand in a list, although the type of `feed` has room for one alone. */
type CompactNodes = CompactNode[] & Record<string, unknown>;

/**
 * Elements as `feed` takes what it does not know: one extension a name, in the order of the names' first appearance. One that is
 * named like an element of `feed`'s own takes its place.
 */
export function extensionsOf(elements: readonly XmlElement[]): Extension[] {
  return [...byName(elements)].map(([name, nodes]) => ({ name, objects: nodes as CompactNodes }));
}

function byName(elements: readonly XmlElement[]): Map<string, CompactNode[]> {
  const named = new Map<string, CompactNode[]>();
  for (const each of elements) {
    const nodes = named.get(each.name);
    if (nodes === undefined) named.set(each.name, [compactNode(each)]);
    else nodes.push(compactNode(each));
  }
  return named;
}

function compactNode({ attributes, content }: XmlElement): CompactNode {
  // xml-js escapes nothing in an attribute but the quotation mark.
  const given = Object.entries(attributes).map(([name, value]) => [name, escapeAttribute(value)] as const);
  return { ...(given.length === 0 ? {} : { _attributes: Object.fromEntries(given) }), ...compactContent(content) };
}

function compactContent(content: XmlElement['content']): CompactNode {
  if (typeof content === 'string') return content === '' ? {} : { _text: safeText(content) };
  if ('cdata' in content) return content.cdata === '' ? {} : { _cdata: safeCdata(content.cdata) };
  return Object.fromEntries(byName(content));
}
