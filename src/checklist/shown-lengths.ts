/** What search pages and feed readers show of a title and of a summary, in characters. */
export const SHOWN = { title: 70, summary: 200 } as const;

/** The beginning of a text as they show it, with an ellipsis where it is cut: at a word, unless one word is all there is. */
export function shownOf(text: string, most: number): string {
  const letters = [...text.trim().replace(/\s+/g, ' ')];
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')}…`;
}
