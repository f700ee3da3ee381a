import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadResult } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { readFeed, readJson } from './feed.ts';
import { readHtmlPage } from './html-page.ts';
import { InputError, type OnBytes, openText, type TextInput } from './input.ts';
import { readNdjson } from './ndjson.ts';
import { isWordpress, readWordpress } from './wordpress.ts';

type Reader = (input: TextInput, mapping: Mapping) => AsyncGenerator<ReadResult>;

const PAGES = new Set(['.html', '.htm']);

/** Which reader a file is for, by the end of its name. */
const READERS: Record<string, Reader> = {
  '.ndjson': readNdjson,
  '.jsonl': readNdjson,
  '.csv': readCsv,
  '.tsv': readCsv,
  '.xml': readXml,
  '.wxr': readXml,
  '.rss': readFeed,
  '.atom': readFeed,
  '.json': readJson,
};

function readXml(input: TextInput, mapping: Mapping): AsyncGenerator<ReadResult> {
  return isWordpress(input.beginning) ? readWordpress(input, mapping) : readFeed(input);
}

/**
 * Every text of a file, one after the other: nothing of it is kept.
 *
 * @throws InputError where nobody can read such a file
 */
export async function* readFile(file: string, mapping: Mapping, onBytes: OnBytes): AsyncGenerator<ReadResult> {
  if ((await stat(file)).isDirectory()) return yield* readFolder(file, mapping, onBytes);
  const ending = path.extname(file).toLowerCase();
  if (ending === '.docx') return yield* readDocx(file);
  if (PAGES.has(ending)) return yield* readHtmlPage(file, path.dirname(file), mapping);
  const reader = READERS[ending];
  if (reader === undefined)
    throw new InputError(
      `${file} is of no kind that can be imported: ${[...Object.keys(READERS), ...PAGES, '.docx'].join(', ')} are.`,
    );
  const input = await openText(file, mapping.encoding, onBytes);
  if (input.isGuessed) {
    const note = { what: 'it is not in UTF-8, and nothing says in what', instead: `read as ${input.encoding}` };
    yield { kind: 'fault', place: { file, item: 'the file' }, note };
  }
  yield* reader(input, mapping);
}

/** The saved pages of a folder and of those in it, by their names; whatever else is there is none. Links to other folders are not followed. */
async function* readFolder(
  folder: string,
  mapping: Mapping,
  onBytes: OnBytes,
  root: string = folder,
): AsyncGenerator<ReadResult> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* readFolder(file, mapping, onBytes, root);
    if (!entry.isFile() || !PAGES.has(path.extname(entry.name).toLowerCase())) continue;
    yield* readHtmlPage(file, root, mapping);
    onBytes((await stat(file)).size);
  }
}
