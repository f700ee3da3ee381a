import type { Locale } from '../publication/release.ts';
import { improveText, type ParagraphState, startOfParagraph } from './improve-text.ts';

type Json = Readonly<Record<string, unknown>>;

/** A piece of text that is written otherwise. */
export interface TextChange {
  before: string;
  after: string;
}

/** Lexical's bit for code. */
const CODE = 16;
/** Nodes that hold the words of one paragraph. */
const PARAGRAPHS: ReadonlySet<unknown> = new Set(['paragraph', 'heading', 'quote', 'listitem', 'tablecell']);
/** Deeper nodes are left alone: no honest body nests so. */
const MAX_DEPTH = 64;

/** The body of a text (a Lexical state) with the marks of its language, and what of it is written otherwise. Nothing else is touched. Pure. */
export function improveBody(state: unknown, locale: Locale): { body: unknown; changes: TextChange[] } {
  const changes: TextChange[] = [];
  const body = improveNode(state, { locale, changes, paragraph: startOfParagraph() }, 0);
  return { body: changes.length === 0 ? state : body, changes };
}

interface Walk {
  locale: Locale;
  changes: TextChange[];
  paragraph: ParagraphState;
}

function improveNode(node: unknown, walk: Walk, depth: number): unknown {
  if (!isJson(node) || depth > MAX_DEPTH) return node;
  if (node['type'] === 'text') return improveLeaf(node, walk);
  const inner = PARAGRAPHS.has(node['type']) ? { ...walk, paragraph: startOfParagraph() } : walk;
  const { root, children } = node;
  return {
    ...node,
    ...(root === undefined ? {} : { root: improveNode(root, inner, depth + 1) }),
    ...(Array.isArray(children) ? { children: children.map((child) => improveNode(child, inner, depth + 1)) } : {}),
  };
}

function improveLeaf(node: Json, { locale, changes, paragraph }: Walk): Json {
  const { text, format } = node;
  if (typeof text !== 'string' || (typeof format === 'number' && (format & CODE) !== 0)) return node;
  const after = improveText(text, locale, paragraph);
  if (after === text) return node;
  changes.push({ before: text, after });
  return { ...node, text: after };
}

function isJson(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
