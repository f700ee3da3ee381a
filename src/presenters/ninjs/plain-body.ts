const BLOCK_END = /<\/(?:p|h[1-6]|li|blockquote|tr|pre|div|figure|figcaption|table|ul|ol)>|<(?:br|hr)\s*\/?>/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * The words of a release's HTML, one line for each block, no empty lines. `html` was sanitised when it was released: every tag is
 * whole, and no `<` or `>` stands in a text or an attribute but as an entity.
 */
export function plainBody(html: string): string {
  return html
    .replace(/<\/t[dh]>/gi, ' ')
    .replace(BLOCK_END, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, decode)
    .split('\n')
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Code points and words of a body without the captions of its pictures, as ninjs counts them. */
export function countBody(html: string): { charCount: number; wordCount: number } {
  const plain = plainBody(html.replace(/<figcaption\b[^>]*>.*?<\/figcaption>/gis, ''));
  const words = plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { charCount: [...plain].length, wordCount: words.length };
}

function decode(written: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? written;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
