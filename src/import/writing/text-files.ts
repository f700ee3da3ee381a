import { createHash } from 'node:crypto';
import { type EditorNode, type EditorState, fileLinkNode, textNode, uploadNode } from '../body/editor-nodes.ts';
import type { PreparedText } from '../preparing/prepared-text.ts';
import type { Note } from '../record.ts';
import { bodyState } from './body-state.ts';
import type { LocatedFile, MediaFolder } from './media-folder.ts';
import type { StoredFiles } from './stored-files.ts';

type RowId = number | string;

/** What a text shows and gives once its files are here. */
export interface TextFiles {
  body: EditorState | null;
  cover: RowId | null;
  documents: RowId[];
}

/** Where the files that a text names are, and a digest of what was found: a text whose files have come since is another. */
export interface LocatedFiles {
  byAddress: ReadonlyMap<string, LocatedFile>;
  digest: string;
}

const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods)$/i;
/** A size that was typed by hand: ours is measured. */
const TYPED_SIZE = /\s*\((?=[^()]*[a-zа-я])(?:pdf|docx?|xlsx?|pptx?|od[ts]|[мкгmkg][бb]|[\d.,;\s\u00a0])+\)\s*$/iu;
const DOWNLOAD = /^\s*\(?(?:завантажити|скачати|download)\)?\s*[:–—-]?\s*/iu;

/** Looks for all files that a text names, in the folder of its archive; none is there where there is no folder. */
export async function locateFiles(text: PreparedText, folder: MediaFolder | null): Promise<LocatedFiles> {
  const byAddress = new Map<string, LocatedFile>();
  const addresses = [...text.images.map(({ address }) => address), ...text.files.map(({ address }) => address)];
  for (const address of [...addresses, ...picturesIn(text), ...linkedDocuments(text)])
    byAddress.set(address, folder === null ? NO_FOLDER : await folder.locate(address));
  const found = [...byAddress].flatMap(([address, file]) =>
    file.kind === 'found' ? [`${address} ${file.bytes}`] : [],
  );
  if (found.length === 0) return { byAddress, digest: text.digest };
  return {
    byAddress,
    digest: createHash('sha256')
      .update([text.digest, ...found].join('\n'))
      .digest('hex'),
  };
}

const NO_FOLDER: LocatedFile = { kind: 'missing', why: 'no folder of files was named (--media)' };

/** What is not there, as a dry run tells it. */
export function missingFiles({ byAddress }: LocatedFiles): Note[] {
  return [...byAddress].flatMap(([address, file]) =>
    file.kind === 'missing' ? [{ what: `the file ${address}: ${file.why}`, instead: 'it would not be taken' }] : [],
  );
}

/** Stores the files of a text and puts them where they were; what is not there, or refused, is noted. */
export async function placeFiles(
  text: PreparedText,
  { byAddress }: LocatedFiles,
  files: StoredFiles,
  notes: Note[],
): Promise<TextFiles> {
  const stored = new Map<string, RowId>();
  const bring = async (
    room: 'media' | 'documents',
    address: string,
    title: string,
    credit: string | null,
    instead: string,
  ) => {
    const located = byAddress.get(address) ?? NO_FOLDER;
    const what = room === 'media' ? 'the picture' : 'the file';
    if (located.kind === 'missing') return notes.push({ what: `${what} ${address}: ${located.why}`, instead });
    const result = await files.store(room, located.file, { locale: text.locale, title, credit });
    if (result.kind === 'refused') return notes.push({ what: `${what} ${address}: ${result.why}`, instead });
    return stored.set(`${room} ${address}`, result.id);
  };
  for (const { address, alt, credit } of text.images)
    await bring('media', address, alt ?? text.title, credit, 'left out');
  for (const block of text.body)
    if (block.type === 'picture' && 'address' in block)
      await bring(
        'media',
        String(block.address),
        typeof block.alt === 'string' ? block.alt : text.title,
        null,
        'left out',
      );
  for (const { address, title } of text.files)
    await bring('documents', address, title ?? nameOf(address), null, 'left out');
  for (const { url, words } of documentLinks(text.body as EditorNode[]))
    await bring(
      'documents',
      url,
      words.replace(TYPED_SIZE, '').replace(DOWNLOAD, '') || nameOf(url),
      null,
      'its link leads where it led',
    );
  const [cover, ...others] = idsOf(text.images, 'media', stored);
  const documents = idsOf(text.files, 'documents', stored);
  // What an item gives is common to its languages; what a translation gives besides stands in its own body.
  const own = text.isTranslation ? documents.map((id) => uploadNode('documents', id)) : [];
  const after = [...others.map((id) => uploadNode('media', id)), ...own];
  const blocks = text.body.map((block) => linked(block as EditorNode, stored));
  const body = bodyState([...blocks, ...after], ({ address }) => {
    const id = stored.get(`media ${address}`);
    return id === undefined ? null : uploadNode('media', id);
  });
  return { body, cover: cover ?? null, documents: text.isTranslation ? [] : documents };
}

function idsOf(named: readonly { address: string }[], room: string, stored: ReadonlyMap<string, RowId>): RowId[] {
  return [...new Set(named.flatMap(({ address }) => stored.get(`${room} ${address}`) ?? []))];
}

function picturesIn({ body }: PreparedText): string[] {
  return body.flatMap((block) => (block.type === 'picture' && 'address' in block ? [String(block.address)] : []));
}

function linkedDocuments({ body }: PreparedText): string[] {
  return documentLinks(body as EditorNode[]).map(({ url }) => url);
}

/** Links in a body that lead to documents, by the ends of their addresses. */
function documentLinks(nodes: readonly EditorNode[]): { url: string; words: string }[] {
  return nodes.flatMap((node) => {
    const url = urlOf(node);
    if (url !== null && DOCUMENT.test(url.replace(/[?#].*$/s, ''))) return [{ url, words: wordsIn(node).trim() }];
    return documentLinks(node.children ?? []);
  });
}

/** The same node with links to files that are here now. What was typed of their size goes: ours is written behind them. */
function linked(node: EditorNode, stored: ReadonlyMap<string, RowId>): EditorNode {
  const id = stored.get(`documents ${urlOf(node) ?? ''}`);
  if (id !== undefined) return fileLinkNode(id, withoutSize(node.children ?? []));
  return node.children === undefined
    ? node
    : { ...node, children: node.children.map((child) => linked(child, stored)) };
}

function withoutSize(children: readonly EditorNode[]): EditorNode[] {
  const last = children.at(-1);
  const text = last?.['text'];
  const bare = typeof text === 'string' ? text.replace(TYPED_SIZE, '') : '';
  if (last === undefined || bare === '' || bare === text) return [...children];
  return [...children.slice(0, -1), textNode(bare, Number(last['format'] ?? 0))];
}

function urlOf({ type, ...node }: EditorNode): string | null {
  const fields = node['fields'];
  const isLink = type === 'link' && fields !== null && typeof fields === 'object' && 'url' in fields;
  return isLink && typeof fields.url === 'string' ? fields.url : null;
}

function wordsIn(node: EditorNode): string {
  return typeof node['text'] === 'string' ? node['text'] : (node.children ?? []).map(wordsIn).join('');
}

function nameOf(address: string): string {
  const [, name = address] = /([^/?#]+)(?:[?#].*)?$/s.exec(address) ?? [];
  return URL.canParse(`https://origin.invalid/${name}`)
    ? decodeURI(new URL(`https://origin.invalid/${name}`).pathname.slice(1))
    : name;
}
