import { fileFacts } from '../file-label.ts';
import type { Attachment, Locale, Picture } from '../release.ts';
import { renderAttachment, renderImage } from './body-files.ts';
import { absoluteUrl } from './body-links.ts';
import { element, escapeText } from './body-markup.ts';
import type { BodyNode, LinkTarget } from './body-nodes.ts';

/** What a body needs from outside: where it is published, and what the ids in it stand for (as strings, whatever the database). */
export interface BodyContext {
  /** Public address of the site, no trailing slash; relative links are resolved on it. */
  origin: string;
  /** Language of the download lines. */
  locale: Locale;
  picture(id: string): Picture | null;
  document(id: string): Attachment | null;
  /** Public page of an item; null where it has none (withdrawn, draft, unknown): its link then becomes plain text. */
  internalUrl(relationTo: string, id: string): string | null;
}

/** A context that knows whether it stands inside a link, where no other link may stand. */
export type Place = BodyContext & { inLink?: boolean };

type Text = Extract<BodyNode, { kind: 'text' }>;

/** Bits of Lexical's text format and the element of each, innermost first. */
const FORMATS = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
] as const;

const NOTHING = /^(?:[\s\p{Cf}]|<br\/>)*$/u;

/** Whether markup shows nothing: space, characters that cannot be seen, line breaks. */
export function isEmpty(markup: string): boolean {
  return NOTHING.test(markup);
}

/** Whether a node belongs into a paragraph, not beside it. */
export function isPhrase(node: BodyNode): boolean {
  return node.kind === 'text' || node.kind === 'link' || node.kind === 'linebreak' || node.kind === 'tab';
}

/** Where only phrasing may stand (in a heading, a link, a run of text): blocks give what is inside them. */
export function renderInline(nodes: BodyNode[], place: Place): string {
  return nodes.map((node) => renderPhrase(node, place)).join('');
}

function renderPhrase(node: BodyNode, place: Place): string {
  switch (node.kind) {
    case 'text':
      return renderText(node);
    case 'linebreak':
      return element('br', {});
    case 'tab':
      return '\t';
    case 'link':
      return renderLink(node.target, renderInline(node.children, { ...place, inLink: true }), place);
    case 'upload':
      return renderInlineUpload(node, place);
    case 'rule':
      return ' ';
    default:
      return separated(renderInline(node.children, place));
  }
}

function separated(inline: string): string {
  return ` ${inline} `;
}

function renderInlineUpload({ relationTo, id }: { relationTo: string; id: string }, place: Place): string {
  if (relationTo === 'media') return renderImage(place.picture(id), place.origin);
  return relationTo === 'documents' ? renderAttachment(place.document(id), place) : '';
}

function renderLink(target: LinkTarget, content: string, place: Place): string {
  if (place.inLink || isEmpty(content)) return content;
  if (target.kind === 'document' && target.relationTo === 'documents') return renderFileLink(target.id, content, place);
  const address = target.kind === 'url' ? target.url : place.internalUrl(target.relationTo, target.id);
  const href = absoluteUrl(address, place.origin);
  return href === null ? content : element('a', { href }, content);
}

/** The editor's own words, and after them what the file is: the size is measured, never typed. */
function renderFileLink(id: string, content: string, place: Place): string {
  const file = place.document(id);
  const href = absoluteUrl(file?.url, place.origin);
  if (file === null || href === null) return content;
  return element('a', { href, type: file.mediaType }, `${content} ${escapeText(fileFacts(file, place.locale))}`);
}

function renderText({ text, format }: Text): string {
  const escaped = escapeText(text);
  if (isEmpty(escaped)) return escaped;
  return FORMATS.reduce((inner, [bit, name]) => ((format & bit) !== 0 ? element(name, {}, inner) : inner), escaped);
}
