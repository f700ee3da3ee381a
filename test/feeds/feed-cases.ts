import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedDocument, FeedFormat } from '../../src/feeds/feed-document.ts';

const FOLDER = fileURLToPath(new URL('cases', import.meta.url));

/** The file that holds a case's bytes in each format. */
const FILES: Record<FeedFormat, string> = { rss: 'case.rss.xml', atom: 'case.atom.xml', json: 'case.feed.json' };

/** `UPDATE_CASES=1 npx vitest run test/feeds` writes the bytes again; read the difference before it is committed. */
const IS_UPDATE = process.env['UPDATE_CASES'] === '1';

export const CASE_NAMES = readdirSync(FOLDER).sort();

/** A document as its case.json has it; `\u` escapes there may make ill-formed strings on purpose. */
export function readCase(name: string): FeedDocument {
  return JSON.parse(readFileSync(join(FOLDER, name, 'case.json'), 'utf8'));
}

/** The bytes that are expected; under UPDATE_CASES=1 what was rendered becomes what is expected. */
export function expectedBytes(name: string, format: FeedFormat, rendered: string): string {
  const path = join(FOLDER, name, FILES[format]);
  if (IS_UPDATE) writeFileSync(path, rendered);
  return readFileSync(path, 'utf8');
}
