import type { Note } from '../record.ts';

const BLOCK =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|pre|figure|hr|section|article|iframe|form|address|dl|dt|dd)\b/i;
/** Short codes whose content is what is meant, and those that stand for something WordPress made of them. */
const WRAPPING = /\[\/?(?:caption|embed|audio|video|vc_\w+|et_pb_\w+|su_\w+)\b[^\]\n]*\]/gi;
const MADE =
  /\[(?:gallery|playlist|contact-form-7|wpforms|ninja_form|rev_slider|smartslider3|products?|recent_posts)\b[^\]\n]*\]/gi;
const EMBEDDED = /\[embed\b[^\]\n]*\]\s*(https?:[^\s[\]]+)\s*\[\/embed\]/gi;
/** What the block editor notes beside each block. */
const EDITOR_NOTES = /<!--\s*\/?wp:[\s\S]*?-->|<!--\s*(?:more|nextpage)\b[\s\S]*?-->/g;

/**
 * The body of a post as HTML: WordPress stores it without paragraphs, which it makes of empty lines, and with short codes. What a short code
 * stood for that only WordPress could make is noted.
 */
export function wordpressBody(content: string, notes: Note[]): string {
  for (const code of new Set(content.match(MADE) ?? []))
    notes.push({ what: `the short code ${code} stands for what WordPress made of it`, instead: 'left out' });
  const plain = content
    .replace(EDITOR_NOTES, '')
    .replace(EMBEDDED, '<p><a href="$1">$1</a></p>')
    .replace(MADE, '')
    .replace(WRAPPING, '')
    .replaceAll('\r\n', '\n');
  if (/<p[\s>]/i.test(plain)) return plain;
  return plain
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>')}</p>`))
    .join('\n');
}
