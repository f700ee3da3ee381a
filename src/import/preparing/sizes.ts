import { excerpt, oneLine } from '../../publication/body/plain-text.ts';
import { hasVisible } from '../../publication/spelling/visible.ts';
import type { Block } from '../body/blocks.ts';
import { type EditorNode, paragraphNode, textNode } from '../body/editor-nodes.ts';
import { parseHtml, textOf } from '../body/html-tree.ts';
import type { Explainer } from './explainer.ts';

const TITLE_LETTERS = 300;
const SUMMARY_LETTERS = 1000;
/** What one body may hold (`collections/checks/text-sizes.ts`), with room for what pictures become. */
const BODY_NODES = 2_800;
const BODY_LETTERS = 195_000;

/** Words without markup and entities, on one line. */
export function plainLine(text: string): string {
  return oneLine(/[<&]/.test(text) ? textOf(parseHtml(text).children) : text);
}

export function fitTitle(title: string, explain: Explainer): string {
  if (title.length <= TITLE_LETTERS) return title;
  explain.note(`its title has more than ${TITLE_LETTERS} letters`, 'cut at a word');
  return excerpt(title, TITLE_LETTERS - 1);
}

/** A summary that is too long for one is the first paragraph of the body. */
export function fitSummary(
  written: string | null,
  body: Block[],
  explain: Explainer,
): { summary: string | null; blocks: Block[] } {
  const summary = written === null ? '' : plainLine(written);
  if (!hasVisible(summary)) return { summary: null, blocks: body };
  if (summary.length <= SUMMARY_LETTERS) return { summary, blocks: body };
  explain.note(`its summary has more than ${SUMMARY_LETTERS} letters`, 'put before the body');
  return { summary: null, blocks: [paragraphNode([textNode(summary, 0)]), ...body] };
}

/** As many blocks as a body may hold. */
export function fitBody(blocks: Block[], explain: Explainer): Block[] {
  let nodes = 1;
  let letters = 0;
  for (const [index, block] of blocks.entries()) {
    const size = sizeOf(block);
    nodes += size.nodes;
    letters += size.letters;
    if (nodes <= BODY_NODES && letters <= BODY_LETTERS) continue;
    explain.note('its body is longer than a text may be', `cut after ${index} of ${blocks.length} blocks`);
    return blocks.slice(0, index);
  }
  return blocks;
}

function sizeOf(block: Block): { nodes: number; letters: number } {
  if (block.type === 'picture' && 'address' in block) return { nodes: 1, letters: 0 };
  const node = block as EditorNode;
  const text = typeof node['text'] === 'string' ? node['text'].length : 0;
  return (node.children ?? [])
    .map(sizeOf)
    .reduce((sum, child) => ({ nodes: sum.nodes + child.nodes, letters: sum.letters + child.letters }), {
      nodes: 1,
      letters: text,
    });
}
