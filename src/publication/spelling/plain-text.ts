/** Elements that stand inside a word as well as around it; all others part words. */
const INLINE = /<\/?(?:a|strong|em|u|s|code|sub|sup|span|b|i|mark)(?:\s[^>]*)?>/g;
const ELEMENT = /<[^>]*>/g;
const REFERENCE = /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** What a reader reads of a text's HTML, as our renderer writes it: blocks with a space between, references as what they stand for. */
export function plainText(html: string): string {
  const text = html.replace(INLINE, '').replace(ELEMENT, ' ');
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return signOf(Number.parseInt(decimal, 10));
    if (hex !== undefined) return signOf(Number.parseInt(hex, 16));
    return NAMED[(name ?? '').toLowerCase()] ?? whole;
  });
}

function signOf(point: number): string {
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : ' ';
}
