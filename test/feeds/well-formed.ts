import { XMLValidator } from 'fast-xml-parser';

const REFERENCE = '&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);';

/** One token of a document without comments, instructions or a DTD: CDATA, a tag, or character data. */
const TOKEN = new RegExp(
  [
    '<!\\[CDATA\\[(?:(?!\\]\\]>)[\\s\\S])*\\]\\]>',
    '</(?<end>[\\w:-]+)>',
    `<(?<start>[\\w:-]+)(?<attributes>(?: [\\w:-]+="(?:[^<&"]|${REFERENCE})*")*)(?<empty>/?)>`,
    `(?:[^<&>]|${REFERENCE})+`,
  ].join('|'),
  'y',
);

/** A character outside the `Char` production of XML 1.0. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * What is wrong with an XML document, or null: legal characters, escaping, nesting, one root, bound prefixes. It is stricter
 * than XML where our writers are (double quotes, no bare `>`), and stricter than fast-xml-parser's own validator, asked too.
 */
export function xmlFault(xml: string): string | null {
  const prolog = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (!xml.startsWith(prolog)) return 'does not begin with the declaration';
  const illegal = ILLEGAL.exec(xml);
  if (illegal) return `illegal character at ${illegal.index}`;
  const validated = XMLValidator.validate(xml);
  return validated === true ? nestingFault(xml.slice(prolog.length).trimEnd()) : validated.err.msg;
}

function nestingFault(body: string): string | null {
  const open: string[] = [];
  const bound = new Set(['xml', 'xmlns', ...[...body.matchAll(/ xmlns:(\w+)="/g)].map((match) => match[1])]);
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(body)?.groups;
    if (groups === undefined) return `not a token at ${at}: ${body.slice(at, at + 40)}`;
    const { start, end, empty, attributes = '' } = groups;
    if (start !== undefined) {
      const names = [start, ...[...attributes.matchAll(/ ([\w:-]+)="/g)].map((match) => match[1] ?? '')];
      const unbound = names.find((name) => name.includes(':') && !bound.has(name.split(':')[0]));
      if (unbound !== undefined) return `unbound prefix: ${unbound}`;
      if (new Set(names.slice(1)).size < names.length - 1) return `an attribute twice in ${start}`;
      if (empty === '') open.push(start);
    }
    if (end !== undefined && open.pop() !== end) return `unexpected </${end}>`;
    if (open.length === 0 && TOKEN.lastIndex < body.length) return `content after the root at ${at}`;
  }
  return open.length === 0 ? null : `unclosed ${open.join(' ')}`;
}
