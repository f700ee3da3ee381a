import type { BodyNode } from './body-nodes.ts';
import { readBody } from './body-nodes.ts';

/** Something a body shows or links to, by collection and id. */
export interface BodyReference {
  relationTo: string;
  id: string;
}

/** Everything a body refers to: what must be loaded to render it, and whose change changes it. */
export function bodyReferences(state: unknown): BodyReference[] {
  return readBody(state).flatMap(referencesOf);
}

function referencesOf(node: BodyNode): BodyReference[] {
  const here = referenceOf(node);
  const below = 'children' in node ? node.children.flatMap(referencesOf) : [];
  return here === null ? below : [here, ...below];
}

function referenceOf(node: BodyNode): BodyReference | null {
  if (node.kind === 'upload') return { relationTo: node.relationTo, id: node.id };
  if (node.kind !== 'link' || node.target.kind !== 'document') return null;
  return { relationTo: node.target.relationTo, id: node.target.id };
}
