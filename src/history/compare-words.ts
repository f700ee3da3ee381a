import { diffArrays } from 'diff';

/** A stretch of a text; of what stayed, `…` stands for what is far from any change. */
export interface Stretch {
  is: 'same' | 'added' | 'removed';
  text: string;
}

/** Past so many differences two paragraphs have little in common, and are told as one removed and one added. */
const MOST_EDITS = 400;
/** A body whose lines were nearly all exchanged is another one. */
const MOST_LINES = 1_000;
/** As much of what stayed as tells where a change is. */
const CONTEXT_WORDS = 8;

/** What changed between two plain texts, as a person reads it: words that are gone and words that came, among those beside them. Empty where nothing did. */
export function compareWords(before: string, after: string): Stretch[] {
  if (before === after) return [];
  const lines = diffArrays(before.split('\n'), after.split('\n'), { maxEditLength: MOST_LINES });
  if (lines === undefined) return shorten(replaced(before, after));
  const stretches: Stretch[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined) break;
    const text = `${line.value.join('\n')}\n`;
    if (line.removed && next?.added) {
      stretches.push(...compareLine(text, `${next.value.join('\n')}\n`));
      at += 1;
    } else stretches.push({ is: kindOf(line), text });
  }
  return shorten(joined(stretches));
}

function compareLine(before: string, after: string): Stretch[] {
  const words = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  return words?.map((part) => ({ is: kindOf(part), text: part.value.join('') })) ?? replaced(before, after);
}

function replaced(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ];
  return stretches.filter(({ text }) => text !== '');
}

function kindOf({ added, removed }: { added?: boolean; removed?: boolean }): Stretch['is'] {
  if (added === true) return 'added';
  return removed === true ? 'removed' : 'same';
}

/** Words of any script with their apostrophes and hyphens, gaps, and every other sign by itself. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*|\s+|./gsu) ?? [];
}

/** Neighbours of one kind are one stretch. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { is, text } of stretches) {
    const last = result.at(-1);
    if (last?.is === is) last.text += text;
    else result.push({ is, text });
  }
  return result;
}

function shorten(stretches: Stretch[]): Stretch[] {
  return stretches.map(({ is, text }, index) => {
    if (is !== 'same') return { is, text };
    const words = wordsOf(text);
    const head = index === 0 ? 0 : CONTEXT_WORDS * 2;
    const tail = index === stretches.length - 1 ? 0 : CONTEXT_WORDS * 2;
    if (words.length <= head + tail + 1) return { is, text };
    const end = tail === 0 ? [] : words.slice(-tail);
    return { is, text: `${words.slice(0, head).join('')} … ${end.join('')}` };
  });
}
