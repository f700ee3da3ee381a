import type { TextChange } from './improve-body.ts';

/** So many characters stand on either side of what changes. */
const BESIDE = 24;

/** The part of a text that is written otherwise, with some words on either side; spaces at which no line breaks are made visible (`⍽`). */
export function showChange({ before, after }: TextChange): TextChange {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = Math.max(0, start - BESIDE);
  const show = (text: string) => {
    const to = Math.min(text.length, text.length - end + BESIDE);
    const cut = text.slice(from, to).replaceAll('\u00a0', '⍽');
    return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
  };
  return { before: show(before), after: show(after) };
}
