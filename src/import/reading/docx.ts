import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { sniffDocument } from '../../documents/sniff-document.ts';
import { readZipEntries, type ZipEntry } from '../../documents/zip-entries.ts';
import { parseHtml, textOf } from '../body/html-tree.ts';
import { emptyRecord, type ReadResult } from '../record.ts';
import { InputError } from './input.ts';

const MAX_BYTES = 50_000_000;
/** Bytes of XML that a document unpacks to: a thousand pages have some ten million. */
const MAX_XML_BYTES = 30_000_000;

/**
 * A document of Word as one text, which is a draft as long as nothing says when it came out. Its first heading, or what is styled as its title, is
 * the title; else its name is. Pictures in it are counted.
 *
 * @throws InputError for what is no such document, is locked, or unpacks to more than any
 */
export async function* readDocx(file: string): AsyncGenerator<ReadResult> {
  if ((await stat(file)).size > MAX_BYTES) throw new InputError(`${file} has more than ${MAX_BYTES / 1e6} MB.`);
  const bytes = await readFile(file);
  if (sniffDocument(bytes) !== 'docx')
    throw new InputError(`${file} is no document of Word (.docx), is locked or holds macros.`);
  if (!unpacksWithin(bytes, MAX_XML_BYTES))
    throw new InputError(`${file} is damaged, or unpacks to more than ${MAX_XML_BYTES / 1e6} MB of text.`);
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: '' };
  });
  const { value: html } = await converted(file, () => mammoth.convertToHtml({ buffer: bytes }, { convertImage }));
  const name = path.basename(file, path.extname(file));
  const record = { ...emptyRecord({ file, item: 'the document' }), id: name, title: titleIn(html) ?? name, body: html };
  if (pictures > 0)
    record.notes.push({ what: `${pictures} pictures stand in the document itself`, instead: 'left out' });
  yield { kind: 'record', record };
}

async function converted<T>(file: string, convert: () => Promise<T>): Promise<T> {
  try {
    return await convert();
  } catch (cause) {
    // It throws what its parts throw, each in its own way, for a document that is damaged.
    throw new InputError(`${file} is a damaged document: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function titleIn(html: string): string | null {
  const heading = parseHtml(html).children.find((node) => node.kind === 'element' && /^h[1-3]$/.test(node.name));
  const title = heading === undefined ? '' : textOf([heading]).trim();
  return title === '' ? null : title;
}

/** Whether the XML in an archive is no larger than this when it is unpacked: by unpacking it, since what the archive says of it may lie. */
function unpacksWithin(bytes: Buffer, maxBytes: number): boolean {
  let left = maxBytes;
  for (const entry of readZipEntries(bytes) ?? []) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const size = unpackedSize(bytes, entry, left);
    if (size === null) return false;
    left -= size;
  }
  return true;
}

/** Null where it is more, or cannot be unpacked. */
function unpackedSize(bytes: Buffer, { method, offset }: ZipEntry, most: number): number | null {
  if (method === 0) return 0;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  try {
    return inflateRawSync(bytes.subarray(start), { maxOutputLength: Math.max(1, most) }).length;
  } catch (cause) {
    if (cause instanceof RangeError || (cause instanceof Error && 'code' in cause)) return null;
    throw cause;
  }
}
