import { isBlock } from './block.ts';

/** The marks that a body knows, outermost first, and what else than their element says so. */
const MARKS = ['strong', 'em', 's', 'sub', 'sup'] as const;
type Mark = (typeof MARKS)[number];

const MARK_OF: Record<string, Mark> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 's',
  strike: 's',
  del: 's',
  sub: 'sub',
  sup: 'sup',
};

const UNSEEN =
  /^(style|script|meta|link|title|template|svg|math|object|iframe|img|video|audio|canvas|xml|input|button|select)$/;
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i;

/** Inline HTML of nodes that stand beside each other: words, breaks, links and the marks above. Empty where nothing can be seen. */
export function cleanInline(nodes: Iterable<Node>): string {
  const html = [...nodes].map((node) => inlineOf(node, new Set(), false)).join('');
  return tidy(html);
}

function inlineOf(node: Node, marks: ReadonlySet<Mark>, isInLink: boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return marked(escaped(node.textContent ?? ''), marks);
  if (!(node instanceof Element) || UNSEEN.test(node.localName)) return '';
  if (node.localName === 'br') return '<br>';
  const own = marksOf(node, marks);
  const href = node.localName === 'a' ? (node.getAttribute('href') ?? '').trim() : '';
  const isLink = !isInLink && SAFE_LINK.test(href);
  const inner = [...node.childNodes].map((child) => inlineOf(child, own, isInLink || isLink)).join('');
  // Words of two blocks in one link do not run into each other.
  if (isBlock(node)) return ` ${inner} `;
  if (!isLink || inner.replace(/<[^>]*>|\s/g, '') === '') return inner;
  return `<a href="${escaped(href).replaceAll('"', '&quot;')}">${inner}</a>`;
}

/** An element's own marks on top of its parent's. What a style says stands above the element: Google's `<b>` is often not bold. */
function marksOf(element: Element, inherited: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(inherited);
  const own = MARK_OF[element.localName];
  if (own !== undefined) marks.add(own);
  const style = stylesOf(element);
  set(marks, 'strong', /^(bold|bolder|[6-9]00)$/, /^(normal|lighter|[1-5]00)$/, style.get('font-weight'));
  set(marks, 'em', /^(italic|oblique)/, /^normal$/, style.get('font-style'));
  set(marks, 's', /line-through/, /^none$/, style.get('text-decoration') ?? style.get('text-decoration-line'));
  set(marks, 'sup', /^super$/, /^baseline$/, style.get('vertical-align'));
  set(marks, 'sub', /^sub$/, /^baseline$/, style.get('vertical-align'));
  return marks;
}

function set(marks: Set<Mark>, mark: Mark, on: RegExp, off: RegExp, value: string | undefined): void {
  if (value === undefined) return;
  if (on.test(value)) marks.add(mark);
  else if (off.test(value)) marks.delete(mark);
}

/** Read from the attribute: a browser's own reading drops what it does not know, and with it some of Word's. */
function stylesOf(element: Element): Map<string, string> {
  const declarations = (element.getAttribute('style') ?? '').toLowerCase().split(';');
  return new Map(
    declarations.map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );
}

function marked(text: string, marks: ReadonlySet<Mark>): string {
  if (text.trim() === '') return text;
  return MARKS.filter((mark) => marks.has(mark)).reduceRight((html, mark) => `<${mark}>${html}</${mark}>`, text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One space where programs write many, none at the ends, and a mark once where it goes on. A single no-break space is somebody's. */
function tidy(html: string): string {
  let tidied = html.replace(/[ \t\r\n\f]*[ \t\r\n\f\u00a0]{2,}|[ \t\r\n\f]/g, ' ');
  tidied = tidied
    .replace(/(<a [^>]*>) /g, ' $1')
    .replaceAll(' </a>', '</a> ')
    .replace(/ {2,}/g, ' ');
  for (const mark of MARKS) tidied = tidied.replace(new RegExp(`</${mark}>( ?)<${mark}>`, 'g'), '$1');
  tidied = tidied.replace(/ *<br> */g, '<br>').replace(/^(<br>|[\s\u00a0])+|(<br>|[\s\u00a0])+$/g, '');
  return tidied.replace(/<[^>]*>|[\s\u00a0\u200b\ufeff]/g, '') === '' ? '' : tidied;
}
