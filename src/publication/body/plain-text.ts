/**
 * Characters that no output may carry: those outside the XML 1.0 `Char` production (control characters but tab, line feed
 * and carriage return; lone surrogates; U+FFFE and U+FFFF), and with them DEL, C1 and the other noncharacters, which XML
 * discourages and HTML calls a parse error.
 */
const UNFIT = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;

/** Everything that separates words and is not a space made to stay (U+00A0, U+202F). */
const SPACING = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/** The text in NFC and without the characters that would make XML unreadable; spaces and line ends stay. */
export function cleanText(text: string): string {
  return text.replace(UNFIT, '').normalize('NFC');
}

/** The text on one line: clean, ordinary white space collapsed to single spaces, none at the ends. No-break spaces stay. */
export function oneLine(text: string): string {
  return cleanText(text.replace(SPACING, ' ')).replace(SPACING, ' ').trim();
}

/**
 * The beginning of a text, on one line, at most `maxChars` code points with the closing `…`; cut between words where there is
 * a space to cut at, and never after an opening quote, a comma or a dash.
 */
export function excerpt(text: string, maxChars: number): string {
  const characters = [...oneLine(text)];
  if (characters.length <= maxChars) return characters.join('');
  if (maxChars < 1) return '';
  // One character more tells whether the last word ends just there.
  const head = characters.slice(0, maxChars - 1).join('');
  const whole = /[ \u00A0]/.test(characters[maxChars - 1] ?? '') ? head : head.replace(/[ \u00A0][^ \u00A0]*$/, '');
  const kept = whole.replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:.…"'&/]+$/u, '');
  return `${kept}…`;
}
