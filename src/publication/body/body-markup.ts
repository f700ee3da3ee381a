import { cleanText } from './plain-text.ts';

const VOID = new Set(['br', 'hr', 'img', 'source']);

type AttributeValue = string | number | null;

/** Text as it stands between tags, in HTML and in XML; carriage returns, which XML would not give back, are spaces. */
export function escapeText(text: string): string {
  return cleanText(text).replaceAll('\r', ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * One element, well-formed both as HTML and as XML: attributes in double quotes, void elements closed (`<br/>`). An attribute
 * whose value is null is left out. `content` is markup.
 */
export function element(name: string, attributes: Record<string, AttributeValue>, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  return VOID.has(name) ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/[\t\n]/g, ' ')
    .replaceAll('"', '&quot;');
}
