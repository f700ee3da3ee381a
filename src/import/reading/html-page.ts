import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { selectAll, selectOne } from 'css-select';
import { type AnyNode, type Document, Element, hasChildren, isText } from 'domhandler';
import { parse, serialize } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { emptyRecord, type ReadResult } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import { openText } from './input.ts';

const MAX_BYTES = 20_000_000;
/** Deeper pages are no pages: what reads them takes stack for each element. */
const MAX_DEPTH = 500;

/**
 * A saved page of a portal as one text, whose parts the selectors of the mapping name (`Mapping.page`). Its address is the canonical one that it states,
 * or else its path below the folder that was named.
 *
 * @param folder what paths are relative to
 */
export async function* readHtmlPage(file: string, folder: string, mapping: Mapping): AsyncGenerator<ReadResult> {
  const place = { file, item: 'the page' };
  const fault = (what: string): ReadResult => ({ kind: 'fault', place, note: { what, instead: 'left out' } });
  if ((await stat(file)).size > MAX_BYTES) {
    yield fault(`it has more than ${MAX_BYTES / 1e6} MB`);
    return;
  }
  const page = parse(await decoded(file, mapping), { treeAdapter: adapter });
  if (isDeeperThan(page, MAX_DEPTH)) {
    yield fault(`its elements stand more than ${MAX_DEPTH} deep in each other`);
    return;
  }
  const { title, summary, body, date, tags, authors, sources, regions, without } = mapping.page;
  for (const selector of without)
    for (const node of selectAll<AnyNode, Element>(selector, page)) adapter.detachNode(node);
  const first = (selector: string) => (selector === '' ? null : selectOne<AnyNode, Element>(selector, page));
  const text = (selector: string) => wordsOf(first(selector));
  const list = (selector: string) =>
    selector === '' ? [] : selectAll<AnyNode, Element>(selector, page).flatMap((node) => wordsOf(node) ?? []);
  const content = first(body);
  if (content === null) {
    yield fault(`nothing in it is “${body}” (the rule “page.body”)`);
    return;
  }
  const address =
    canonical(page) ?? `/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`;
  yield {
    kind: 'record',
    record: {
      ...emptyRecord(place),
      id: address,
      address,
      locale: first('html')?.attribs['lang'] ?? null,
      title: text(title) ?? '',
      summary: text(summary),
      body: serialize(content, { treeAdapter: adapter }),
      date: text(date),
      tags: list(tags),
      authors: list(authors),
      sources: list(sources),
      regions: list(regions),
    },
  };
}

/** By its `meta charset` where nothing else tells: pages of before 2010 are in windows-1251 and say so. */
async function decoded(file: string, mapping: Mapping): Promise<string> {
  const head = (await readFile(file)).subarray(0, 2048).toString('latin1');
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
  const input = await openText(file, mapping.encoding ?? said, () => undefined);
  const pieces: string[] = [];
  for await (const piece of input.chunks()) pieces.push(piece);
  return pieces.join('');
}

/** What an element says: the machine's form of a date, what a `meta` holds, or its words. */
function wordsOf(node: Element | null): string | null {
  if (node === null) return null;
  const stated = node.attribs['datetime'] ?? node.attribs['content'];
  const words = (stated ?? joined(node)).replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

function joined(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node)) return '';
  const inner = node.children.map(joined).join('');
  return node instanceof Element && /^(?:br|p|div|li)$/.test(node.name) ? ` ${inner} ` : inner;
}

function canonical(page: Document): string | null {
  const link = selectOne<AnyNode, Element>('link[rel="canonical"]', page)?.attribs['href'];
  const address = link ?? selectOne<AnyNode, Element>('meta[property="og:url"]', page)?.attribs['content'] ?? '';
  return /^https?:\/\//.test(address) && URL.canParse(address) ? address : null;
}

function isDeeperThan(page: Document, most: number): boolean {
  let level: AnyNode[] = [page];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((node) => (hasChildren(node) ? node.children : []));
  }
  return false;
}
