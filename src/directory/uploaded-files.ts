import path from 'node:path';
import type { Where } from 'payload';
import type { LogDatabase } from '../log/log-database.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { settleKeptFiles } from '../uploads/kept-files.ts';

/** The two rooms of `/media`. */
export const ROOMS = ['images', 'documents'] as const;
export type Room = (typeof ROOMS)[number];

const ROOM_OF = {
  images: { collection: 'media', whereOf: imageWhere },
  documents: { collection: 'documents', whereOf: documentWhere },
} as const;

/**
 * What a file belongs to, as the log names what texts show (`media/7`): by its own name, a rendition's or a cover's. Documents of the
 * same bytes share a cover.
 */
export async function ownersOfFile(db: LogDatabase, room: Room, name: string): Promise<string[]> {
  const { collection, whereOf } = ROOM_OF[room];
  const query = { collection, where: whereOf(name), select: { filename: true }, limit: MAX_OWNERS } as const;
  return findRows(db, query, ({ id }) => `${collection}/${id}`);
}

/** Nobody uploads the same document more often on purpose. */
const MAX_OWNERS = 20;

function imageWhere(name: string): Where {
  const sizes = ['small', 'medium', 'large', 'social'].map((size) => ({
    [`sizes.${size}.filename`]: { equals: name },
  }));
  return { or: [{ filename: { equals: name } }, ...sizes] };
}

function documentWhere(name: string): Where {
  const [, sha256] = /^([0-9a-f]{64})(?:-[0-9a-f]{16})?\.cover\.webp$/.exec(name) ?? [];
  return sha256 === undefined ? { filename: { equals: name } } : { sha256: { equals: sha256 } };
}

/** Brings back or removes what was kept of files whose row was being written when a process died. */
export async function settleUploads(db: LogDatabase, mediaDir: string): Promise<void> {
  for (const room of ROOMS)
    await settleKeptFiles(path.join(mediaDir, room), async (name) => (await ownersOfFile(db, room, name)).length > 0);
}
