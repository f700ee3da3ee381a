import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Within a room, and out of reach of any address: names of files begin with no dot. */
const FOLDER = '.kept';
/** `1764429182000~photo-0123456789abcdef.webp`: since when, and the name. */
const ENTRY = /^(\d+)~(.+)$/;
/** Longer than any request takes from the removal of its files to the end of its transaction. */
const SETTLED_AFTER_MS = 10 * 60_000;

/**
 * Keeps files that are about to be removed, until it is known that their row is: Payload removes them before it writes, and a write that
 * fails, or is begun anew, would leave a row without its files. Files that are not there are passed over.
 *
 * @param room the folder they stand in
 */
export async function keepFiles(room: string, names: readonly string[], now = Date.now()): Promise<void> {
  const folder = path.join(room, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const name of names) {
    const [from, to] = [path.join(room, name), path.join(folder, `${now}~${name}`)];
    if (!(await isThere(from))) continue;
    // Not every file system can give a file a second name.
    await link(from, to).catch((cause: unknown) => (isCode(cause, 'EEXIST') ? undefined : copyFile(from, to)));
  }
}

/** Puts kept files back where they are missing: their row was not written. */
export async function bringBackFiles(room: string, names: readonly string[]): Promise<void> {
  const wanted = new Set(names);
  for (const { entry, name } of await keptIn(room)) if (wanted.has(name)) await putBack(room, entry, name);
}

/**
 * Ends what a process that died could not: brings back what a row still owns, and removes the rest.
 *
 * @param isOwned whether a stored row has a file of this name
 */
export async function settleKeptFiles(
  room: string,
  isOwned: (name: string) => Promise<boolean>,
  now = Date.now(),
): Promise<void> {
  for (const { entry, name, since } of await keptIn(room)) {
    if (now - since < SETTLED_AFTER_MS) continue;
    if (await isOwned(name)) await putBack(room, entry, name);
    else await rm(path.join(room, FOLDER, entry), { force: true });
  }
}

async function putBack(room: string, entry: string, name: string): Promise<void> {
  const [kept, place] = [path.join(room, FOLDER, entry), path.join(room, name)];
  if (await isThere(place)) await rm(kept, { force: true });
  else await rename(kept, place);
}

async function keptIn(room: string): Promise<{ entry: string; name: string; since: number }[]> {
  const entries = await readdir(path.join(room, FOLDER)).catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT')) return [];
    throw cause;
  });
  return entries.flatMap((entry) => {
    const [, since, name] = ENTRY.exec(entry) ?? [];
    return since === undefined || name === undefined ? [] : [{ entry, name, since: Number(since) }];
  });
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (cause: unknown) => {
      if (isCode(cause, 'ENOENT')) return false;
      throw cause;
    },
  );
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
