/** A line, or that one was too long to be kept. */
export type Line = { number: number; text: string } | { number: number; text: null };

/** The lines of a text that comes in pieces; one longer than `maxLetters` is passed over without being kept. Empty ones are left out. */
export async function* textLines(chunks: AsyncIterable<string>, maxLetters: number): AsyncGenerator<Line> {
  let rest = '';
  let number = 1;
  let isTooLong = false;
  const finish = (): Line[] => {
    const line: Line = isTooLong ? { number, text: null } : { number, text: rest.replace(/\r$/, '') };
    number += 1;
    rest = '';
    isTooLong = false;
    return line.text === null || line.text.trim() !== '' ? [line] : [];
  };
  for await (const chunk of chunks) {
    const parts = chunk.split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) yield* finish();
      if (isTooLong) continue;
      rest += part;
      if (rest.length > maxLetters) {
        isTooLong = true;
        rest = '';
      }
    }
  }
  yield* finish();
}
