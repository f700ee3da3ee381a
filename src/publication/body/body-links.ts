const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const MAX_LENGTH = 4096;

/** Characters that a URL parser drops or a reader does not see: a link that needs them is a trick (`java\nscript:`). */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/u;

/**
 * The absolute address of a link or a picture, safe to put in any output: http, https, mailto or tel only, ASCII, without
 * quotes, spaces, angle brackets, user name or password. What is relative is resolved on `origin`; `//host` and `www.host`
 * become https. Null for everything else, in-page anchors included: in a feed they lead nowhere.
 */
export function absoluteUrl(raw: unknown, origin: string): string | null {
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  if (text === '' || text.startsWith('#') || text.length > MAX_LENGTH || HIDDEN.test(text)) return null;
  const url = parse(withScheme(text), origin);
  if (!url || !PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.host === '' && url.pathname === '') return null;
  const spaced = url.protocol === 'tel:' ? url.href.replace(/ |%20/g, '') : url.href;
  return spaced.replace(/[ "'<>\\^`{|}]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function withScheme(text: string): string {
  // The parser takes a backslash for a slash, and so must this.
  if (/^[\\/]{2}/.test(text)) return `https:${text}`;
  return /^www\.[^\s/]/i.test(text) ? `https://${text}` : text;
}

function parse(text: string, origin: string): URL | null {
  try {
    return new URL(text, origin);
  } catch {
    return null;
  }
}
