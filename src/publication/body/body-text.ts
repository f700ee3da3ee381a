import { type BodyNode, readBody } from './body-nodes.ts';
import { oneLine } from './plain-text.ts';

/** The words of a Lexical editor state: plain text, one line for each block, no empty lines. Never throws. */
export function bodyText(state: unknown): string {
  return textOf(readBody(state)).split('\n').map(oneLine).filter(isWritten).join('\n');
}

/**
 * Whether anything was written at all: a word, a picture or a file. An editor that was opened and left keeps one empty
 * paragraph, and a language with only that has no full text.
 */
export function isBodyWritten(state: unknown): boolean {
  return readBody(state).some(isNodeWritten);
}

function isNodeWritten(node: BodyNode): boolean {
  if (node.kind === 'text') return isWritten(node.text);
  return node.kind === 'upload' || ('children' in node && node.children.some(isNodeWritten));
}

function isWritten(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

function textOf(nodes: BodyNode[]): string {
  return nodes.map(textOfNode).join('');
}

function textOfNode(node: BodyNode): string {
  switch (node.kind) {
    case 'text':
      return node.text.replaceAll('\n', ' ');
    case 'link':
      return textOf(node.children);
    case 'cell':
      return `${textOf(node.children).trim()} `.replaceAll('\n', ' ');
    case 'tab':
      return ' ';
    default:
      return 'children' in node ? `\n${textOf(node.children)}\n` : '\n';
  }
}
