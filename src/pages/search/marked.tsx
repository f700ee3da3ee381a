import { Fragment } from 'react';
import type { MarkedText } from './search-model.ts';

/** Text in which what was searched for is marked. */
export function Marked({ parts }: { parts: readonly MarkedText[] }) {
  let at = 0;
  return parts.map(({ text, isMarked }) => {
    const key = at;
    at += text.length + 1;
    return isMarked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
