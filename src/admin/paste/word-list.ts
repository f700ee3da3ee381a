import type { ListItem } from './block.ts';
import { cleanInline } from './clean-inline.ts';

/** Where the mark of a line (`1.`, `·`) is kept while Word's own way to say it is taken out. */
const MARKER = 'data-marker';
const NUMBER = /^\(?([0-9]{1,4}|[a-zа-яіїєґ]{1,3}|[ivxlcdm]{1,7})[.)]|^\(?([0-9]{1,4}\.)+[0-9]{1,4}/i;

/**
 * Takes out what Word writes for programs that know no lists: the mark of each line, as text. It stands between `[if !supportLists]`
 * and `[endif]`, or in `mso-list: Ignore`; which it was is noted on the paragraph, because it tells numbers from bullets.
 */
export function withoutMarkers(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, div')) {
    if (listStyle(paragraph) === null) continue;
    const marker = [...ignoredParts(paragraph)]
      .map(takeOut)
      .join('')
      .replace(/[\s\u00a0]/g, '');
    if (marker !== '') paragraph.setAttribute(MARKER, marker);
  }
}

/** A paragraph of Word that is a line of a list (`mso-list: l0 level2 lfo1`); null for any other. */
export function wordListItem(paragraph: Element): ListItem | null {
  const style = listStyle(paragraph);
  const marker = paragraph.getAttribute(MARKER);
  if (style === null || (marker === null && !/\bMsoList/.test(paragraph.className))) return null;
  const level = Number(/level(\d)/.exec(style)?.[1] ?? 1);
  const list = /\bl\d+\b/.exec(style)?.[0] ?? null;
  return { kind: 'item', level, list, isNumbered: NUMBER.test(marker ?? ''), html: cleanInline(paragraph.childNodes) };
}

function listStyle(element: Element): string | null {
  const [, value = ''] = /(?:^|;)\s*mso-list:\s*([^;]+)/i.exec(element.getAttribute('style') ?? '') ?? [];
  return /level\d|\bl\d+\b/i.test(value) ? value.toLowerCase() : null;
}

function* ignoredParts(paragraph: Element): Generator<ChildNode> {
  for (const span of paragraph.querySelectorAll('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]'))
    yield span;
  let isIgnored = false;
  for (const node of [...paragraph.childNodes]) {
    if (node.nodeType !== Node.COMMENT_NODE) {
      if (isIgnored) yield node;
      continue;
    }
    const said = node.textContent ?? '';
    if (/if !supportLists/i.test(said)) isIgnored = true;
    else if (/endif/i.test(said)) isIgnored = false;
  }
}

function takeOut(node: ChildNode): string {
  const text = node.textContent ?? '';
  node.remove();
  return text;
}
