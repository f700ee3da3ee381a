// Keeps a mirror of a press centre's texts in a folder: one file a text, and the cursor. Node 22.18 or newer (before: npx tsx mirror.mts).
// node mirror.ts https://visnyk.example/v1/changes ./mirror 'locale=uk&tag=osvita' [--once]
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Page = { changes: { id: string; item: object | null }[]; cursor: string; hasMore: boolean };
const [address = '', folder = '', filter = '', once] = process.argv.slice(2);
const key = process.env['VISNYK_KEY'];

async function ask(after: string | null): Promise<Page | 'start again'> {
  const query = new URLSearchParams(filter);
  if (after !== null) query.set('after', after);
  if (once === undefined) query.set('wait', '15');
  const answer = await fetch(`${address}?${query}`, {
    headers: key ? { Authorization: `Bearer ${key}` } : {},
  });
  if (answer.ok) return (await answer.json()) as Page;
  if (answer.status === 429 || answer.status >= 500) {
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('Retry-After') ?? 30)));
    return ask(after);
  }
  const { type, detail } = (await answer.json()) as { type: string; detail: string };
  if (type.endsWith('#problem-bad-cursor')) return 'start again';
  throw new Error(`${type}: ${detail}`);
}

await mkdir(folder, { recursive: true });
let after = await readFile(join(folder, 'cursor'), 'utf8').catch(() => null);
for (let isDone = false; !isDone; ) {
  const page = await ask(after);
  for (const { id, item } of page === 'start again' ? [] : page.changes) {
    const file = join(folder, `${/^urn:uuid:([0-9a-f-]{36})$/.exec(id)?.[1]}.json`);
    await writeFile(`${file}.new`, JSON.stringify(item)); // published, revised, embargoed: the text as it is now
    await rename(`${file}.new`, file);
    if (item === null) await rm(file); // withdrawn, or removed from what the filter asks for: take it down
  }
  after = page === 'start again' ? null : page.cursor; // kept after the texts: whatever happens in between, nothing is lost
  await (after === null ? rm(join(folder, 'cursor')) : writeFile(join(folder, 'cursor'), after));
  isDone = once !== undefined && page !== 'start again' && !page.hasMore;
}
