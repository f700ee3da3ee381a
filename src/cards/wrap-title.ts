/** How wide a text is, as a share of the size of its letters. */
export type Measure = (text: string) => number;

interface Place {
  width: number;
  height: number;
}

export interface WrappedTitle {
  /** Pixels. */
  size: number;
  lineHeight: number;
  lines: string[];
}

const SIZES = [76, 66, 58, 50, 44];
const LEADING = 1.2;
const ELLIPSIS = '…';

/** A title in the largest letters in which it fits into its place; one that fits in none is cut behind a word, with an ellipsis. */
export function wrapTitle(title: string, { width, height }: Place, measure: Measure): WrappedTitle {
  const known = remembering(measure);
  const tries = SIZES.map((size) => {
    const lineHeight = Math.round(size * LEADING);
    const lines = linesOf(title, width / size, known);
    return { size, lineHeight, lines, most: Math.floor(height / lineHeight) };
  });
  const fitting = tries.find(({ lines, most }) => lines.length <= most);
  if (fitting !== undefined) return fitting;
  const [smallest] = tries.slice(-1);
  if (smallest === undefined) throw new Error('There is no size to write in');
  const kept = smallest.lines.slice(0, smallest.most);
  const last = kept.pop() ?? '';
  return { ...smallest, lines: [...kept, shorten(`${last} ${ELLIPSIS}`, width / smallest.size, measure)] };
}

/** A text that may be too long for its line, cut behind a word; `width` as a share of the size. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width && !text.endsWith(` ${ELLIPSIS}`)) return text;
  const words = text.replace(` ${ELLIPSIS}`, '').split(' ');
  while (words.length > 1 && measure(words.join(' ') + ELLIPSIS) > width) words.pop();
  let line = words.join(' ');
  while (line.length > 1 && measure(line + ELLIPSIS) > width) line = line.slice(0, -1);
  return line.replace(/[\s,;:–—-]+$/, '') + ELLIPSIS;
}

/** Each word is measured once, for all sizes: that is what wrapping costs. */
function remembering(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}

function linesOf(title: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const word of title.split(' ').flatMap((whole) => pieces(whole, width, measure))) {
    const more = measure(word) + (line === '' ? 0 : measure(' '));
    if (line !== '' && used + more > width) {
      lines.push(line);
      [line, used] = [word, measure(word)];
    } else {
      line += line === '' ? word : ` ${word}`;
      used += more;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is wider than its place comes apart. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let [part, used] = ['', 0];
  for (const letter of word) {
    if (part !== '' && used + measure(letter) > width) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += letter;
    used += measure(letter);
  }
  return [...parts, part];
}
