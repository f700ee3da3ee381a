import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VisnykClient } from './client.ts';
import type { CursorStore, FollowOptions } from './follow.ts';
import type { Item } from './types.ts';

const CURSOR_FILE = 'cursor';

/** A place kept in a file, which is there whole or not at all. */
export function fileCursor(file: string): CursorStore {
  return {
    read: async () => {
      try {
        return await readFile(file, 'utf8');
      } catch (cause) {
        if (isMissing(cause)) return null;
        throw cause;
      }
    },
    write: (cursor) => (cursor === null ? rm(file, { force: true }) : writeWhole(file, cursor)),
  };
}

/**
 * Keeps the texts of a selection in a folder, one JSON file a text, and the cursor. Runs until its signal is aborted, or with `once` until it has
 * caught up. What was withdrawn, or left the selection, is deleted; where everything has to be told again, so is what was not told of.
 */
export async function mirrorTo(
  folder: string,
  client: VisnykClient,
  options: Omit<FollowOptions, 'cursors' | 'onRestart'> = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const cursors = fileCursor(join(folder, CURSOR_FILE));
  /** Files from before a restart that nothing was told of since. */
  const unseen = new Set<string>();
  const onRestart = async () => {
    for (const name of await readdir(folder)) if (name.endsWith('.json')) unseen.add(name);
  };
  const keep = async (id: string, item: Item | null) => {
    const name = fileOf(id);
    unseen.delete(name);
    const file = join(folder, name);
    await (item === null ? rm(file, { force: true }) : writeWhole(file, JSON.stringify(item)));
  };
  const isOver = () => options.signal?.aborted === true;
  for (;;) {
    // To the end first: what was not told of by then is gone.
    for await (const { id, item } of client.follow({ ...options, cursors, onRestart, once: true }))
      await keep(id, item);
    if (isOver()) return;
    for (const name of unseen) await rm(join(folder, name), { force: true });
    unseen.clear();
    if (options.once === true) return;
    const waiting = new AbortController();
    const stop = () => waiting.abort();
    options.signal?.addEventListener('abort', stop, { once: true });
    // A restart while it waits is taken to the end like the first one.
    const onLateRestart = async () => {
      await onRestart();
      stop();
    };
    const follow = client.follow({ ...options, cursors, onRestart: onLateRestart, signal: waiting.signal });
    for await (const { id, item } of follow) await keep(id, item);
    options.signal?.removeEventListener('abort', stop);
    if (isOver()) return;
  }
}

/** The name of a text's file: nothing else of what an answer says gets into a path. */
function fileOf(id: string): string {
  const [, uuid] = /^urn:uuid:([0-9a-f-]{36})$/.exec(id) ?? [];
  if (uuid === undefined) throw new Error(`This is no id of a text: ${id}`);
  return `${uuid}.json`;
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
