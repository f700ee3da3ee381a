import { type Words, words } from '../words.ts';
import { hasMoreThan } from './has-more-than.ts';

/** Letters in a field of one line, and of several: the longest that a field of ours allows, many times over. */
const MAX_LINE = 5_000;
const MAX_LINES = 50_000;
/** What one text may hold: a hundred pages. Whatever is done to a body is done in one go, while nobody else is served. */
export const MAX_BODY_LETTERS = 200_000;
export const MAX_BODY_NODES = 3_000;
/** Fields that a row or a group has; the largest of ours has some forty. */
const MAX_KEYS = 300;
/** What a node of a body says of itself, besides the nodes in it: those of ours have ten to twenty. */
const MAX_NODE_VALUES = 100;

const TOO_LONG = words('Це задовге.', 'This is too long.');
const BODY_TOO_LONG = words(
  `Текст завеликий: щонайбільше ${MAX_BODY_LETTERS / 1000} тисяч знаків і ${MAX_BODY_NODES / 2} абзаців. Поділіть його на частини.`,
  `The text is too long: at most ${MAX_BODY_LETTERS / 1000} thousand characters and ${MAX_BODY_NODES / 2} paragraphs. Divide it into parts.`,
);
const TOO_MANY_KEYS = words('Тут забагато полів.', 'There are too many fields here.');

/** Why a line or some lines are too long to be looked at; null where they are not. Drafts are held to it, too. */
export function lengthFault(value: string, hasLines: boolean): Words | null {
  return value.length > (hasLines ? MAX_LINES : MAX_LINE) ? TOO_LONG : null;
}

/** Why a row, or a group in one, brings more than any has; null where it does not. */
export function keysFault(value: object): Words | null {
  return Object.keys(value).length > MAX_KEYS ? TOO_MANY_KEYS : null;
}

/** Why the body of a text is too large; null where it is not. The depth was looked at before. */
export function bodyFault({ root, ...beside }: Record<string, unknown>): Words | null {
  let [nodes, letters] = [0, 0];
  let level: unknown[] = [root];
  if (hasMoreThan(MAX_NODE_VALUES, beside)) return TOO_MANY_KEYS;
  while (level.length > 0) {
    nodes += level.length;
    for (const node of level) letters += lettersOf(node);
    if (level.some((node) => hasMoreThan(MAX_NODE_VALUES, withoutChildren(node)))) return TOO_MANY_KEYS;
    if (nodes > MAX_BODY_NODES || letters > MAX_BODY_LETTERS) return BODY_TOO_LONG;
    level = level.flatMap(childrenOf);
  }
  return null;
}

function withoutChildren(node: unknown): object {
  if (node === null || typeof node !== 'object') return {};
  const { children: _children, ...own } = node as Record<string, unknown>;
  return own;
}

function lettersOf(node: unknown): number {
  const text: unknown = node !== null && typeof node === 'object' && 'text' in node ? node.text : '';
  return typeof text === 'string' ? text.length : 0;
}

function childrenOf(node: unknown): unknown[] {
  const children: unknown = node !== null && typeof node === 'object' && 'children' in node ? node.children : [];
  return Array.isArray(children) ? children : [];
}
