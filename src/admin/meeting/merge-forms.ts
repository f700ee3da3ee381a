import { mergeLists } from '../../history/merge-lists.ts';
import { typedOf } from '../keeping/same-words.ts';

type Form = Readonly<Record<string, unknown>>;

/** A field that both changed, each in another way. */
export interface Clash {
  /** From the form down: `title`, `event.place`. */
  path: string[];
  mine: unknown;
  theirs: unknown;
}

export interface MergedForm {
  /** Everything of both; where they clash, mine. */
  data: Record<string, unknown>;
  clashes: Clash[];
  /** Whether they changed anything at all since I began. */
  isMet: boolean;
}

/** What a form holds once the changes of two people are in it. A body is merged block by block, a list entry by entry. Pure. */
export function mergeForms(base: Form, mine: Form, theirs: Form): MergedForm {
  return mergeFields(typedOf(base), typedOf(mine), typedOf(theirs), []);
}

/** The same form with their words in place of mine at a clash. */
export function withTheirs(data: Form, { path, theirs }: Clash): Record<string, unknown> {
  const [name = '', ...rest] = path;
  const inner = data[name];
  return {
    ...data,
    [name]: rest.length === 0 ? theirs : withTheirs(isForm(inner) ? inner : {}, { path: rest, mine: null, theirs }),
  };
}

function mergeFields(base: Form, mine: Form, theirs: Form, within: string[]): MergedForm {
  const data: Record<string, unknown> = { ...mine };
  const clashes: Clash[] = [];
  let isMet = false;
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, own, other] = [base[name], mine[name], theirs[name]];
    if (saysOf(was) === saysOf(other)) continue;
    isMet = true;
    if (saysOf(own) === saysOf(other)) continue;
    const path = [...within, name];
    if (saysOf(was) === saysOf(own)) data[name] = other;
    else if ([was, own, other].every(isGroup)) {
      const inner = mergeFields(was as Form, own as Form, other as Form, path);
      data[name] = inner.data;
      clashes.push(...inner.clashes);
    } else {
      const merged = mergeValues(was, own, other);
      if (merged === null) clashes.push({ path, mine: own, theirs: other });
      else data[name] = merged;
    }
  }
  return { data, clashes, isMet };
}

function mergeValues(was: unknown, own: unknown, other: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(other)) return mergeLists(Array.isArray(was) ? was : [], own, other, saysOf);
  const [base, mine, theirs] = [blocksOf(was), blocksOf(own), blocksOf(other)];
  if (mine === null || theirs === null || !isForm(own)) return null;
  const children = mergeLists(base ?? [], mine, theirs, saysOf);
  return children === null ? null : { ...own, root: { ...(isForm(own['root']) ? own['root'] : {}), children } };
}

/** The blocks of a body; null of what is none. */
function blocksOf(value: unknown): unknown[] | null {
  const root = isForm(value) ? value['root'] : null;
  const children = isForm(root) ? root['children'] : null;
  return Array.isArray(children) ? children : null;
}

function isGroup(value: unknown): boolean {
  return isForm(value) && blocksOf(value) === null;
}

function isForm(value: unknown): value is Form {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What the body editor adds to a block when it opens it, and what a form makes of an empty field, say nothing. */
function saysOf(value: unknown): string {
  return (
    JSON.stringify(value, (name, inner: unknown) => {
      if (NO_WORDS.has(name) || inner === '' || inner === null || inner === 0) return undefined;
      if (Array.isArray(inner)) return inner.length === 0 ? undefined : inner;
      if (!isForm(inner)) return inner;
      const members = Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(members);
    }) ?? ''
  );
}

const NO_WORDS = new Set(['version', 'direction', 'mode', 'textFormat', 'textStyle']);
