type Json = Readonly<Record<string, unknown>>;

/** What is looked for, and what takes its place. */
export interface Replacement {
  find: string;
  put: string;
  /** Capitals count. */
  isExact: boolean;
  /** Nothing that is a part of a longer word. */
  isWhole: boolean;
}

/** Deeper nodes are left alone: no honest body nests so. */
const MAX_DEPTH = 64;

/** A plain text with every place replaced, and how many there were. Pure. */
export function replaceInText(text: string, replacement: Replacement): { text: string; count: number } {
  const pattern = patternOf(replacement);
  if (pattern === null) return { text, count: 0 };
  let count = 0;
  const replaced = text.replace(pattern, () => {
    count += 1;
    return replacement.put;
  });
  return { text: replaced, count };
}

/** The same in the body of a text (a Lexical state). Words that are half in bold are two pieces, and not found as one. Pure. */
export function replaceInBody(state: unknown, replacement: Replacement): { body: unknown; count: number } {
  let count = 0;
  const walk = (node: unknown, depth: number): unknown => {
    if (!isJson(node) || depth > MAX_DEPTH) return node;
    const { type, text, root, children } = node;
    if (type === 'text' && typeof text === 'string') {
      const done = replaceInText(text, replacement);
      count += done.count;
      return done.count === 0 ? node : { ...node, text: done.text };
    }
    return {
      ...node,
      ...(root === undefined ? {} : { root: walk(root, depth + 1) }),
      ...(Array.isArray(children) ? { children: children.map((child) => walk(child, depth + 1)) } : {}),
    };
  };
  const body = walk(state, 0);
  return { body: count === 0 ? state : body, count };
}

/** Null where nothing is looked for. An apostrophe is found however it is typed, and any space by any other. */
function patternOf({ find, isExact, isWhole }: Replacement): RegExp | null {
  if (find === '') return null;
  const literal = find
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’ʼ]/g, "['’ʼ]")
    .replace(/[ \u00a0\u202f]/g, '[ \\u00a0\\u202f]');
  const part = "[\\p{L}\\p{N}\\p{M}'’ʼ]";
  const pattern = isWhole ? `(?<!${part})${literal}(?!${part})` : literal;
  return new RegExp(pattern, isExact ? 'gu' : 'giu');
}

function isJson(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
