/** The address if a browser may follow it from a page (http or https), else null: `javascript:` and words are not links. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null;
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
