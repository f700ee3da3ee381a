import { Fragment } from 'react';

/** Text of the contract for people: paragraphs and numbered lists between blank lines, code between backticks; nothing else of CommonMark. */
export function Prose({ text }: { text: string }) {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  return blocks
    .filter((block) => block !== '')
    .map((block) => (NUMBERED.test(block) ? <Steps key={block} text={block} /> : <p key={block}>{inline(block)}</p>));
}

const NUMBERED = /^(?:\d+\. .*\n?)+$/;

function Steps({ text }: { text: string }) {
  return (
    <ol>
      {text.split('\n').map((line) => (
        <li key={line}>{inline(line.replace(/^\d+\. /, ''))}</li>
      ))}
    </ol>
  );
}

/** One paragraph's worth of it. */
export function Inline({ text }: { text: string }) {
  return <>{inline(text)}</>;
}

function inline(text: string) {
  let at = 0;
  return text.split('`').map((piece, index) => {
    const key = at;
    at += piece.length + 1;
    return index % 2 === 1 ? <code key={key}>{piece}</code> : <Fragment key={key}>{piece}</Fragment>;
  });
}
