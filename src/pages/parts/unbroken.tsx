import { createElement, Fragment } from 'react';

/** Words joined by hyphens, as «місто-побратим»: both halves are letters or figures. */
const COMPOUND = /([\p{L}\p{N}’ʼ']+(?:-[\p{L}\p{N}’ʼ']+)+)/u;
/** A longer one would not fit on a line of a heading on a phone. */
const MAX_LETTERS = 18;

/** A heading in which compound words do not break at their hyphens. The text stays what it is: it is found and copied as it was written. */
export function Unbroken({ text }: { text: string }) {
  const parts = text.split(COMPOUND);
  if (parts.length === 1) return text;
  // Every second part is what the expression found.
  const isWhole = (part: string, index: number) => index % 2 === 1 && part.length <= MAX_LETTERS;
  return createElement(
    Fragment,
    null,
    ...parts.map((part, index) => (isWhole(part, index) ? createElement('span', { className: 'whole' }, part) : part)),
  );
}
