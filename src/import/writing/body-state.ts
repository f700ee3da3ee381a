import type { Block } from '../body/blocks.ts';
import { type EditorNode, type EditorState, stateOf } from '../body/editor-nodes.ts';

/** What stands for a picture of a body once its file is here; null: nothing does. */
export type PlacePicture = (picture: { address: string; alt: string | null }) => EditorNode | null;

/** The body as the editor stores it; null where nothing is written. */
export function bodyState(blocks: readonly Block[], placePicture: PlacePicture): EditorState | null {
  const children = blocks.flatMap((block): EditorNode[] => {
    if (block.type !== 'picture' || !('address' in block)) return [block as EditorNode];
    const node = placePicture({
      address: String(block.address),
      alt: typeof block.alt === 'string' ? block.alt : null,
    });
    return node === null ? [] : [node];
  });
  return children.length === 0 ? null : stateOf(children);
}
