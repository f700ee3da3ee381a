import path from 'node:path';
import type { Where } from 'payload';
import type { LogDatabase } from '../log/log-database.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { text } from '../stored-rows/row-fields.ts';
import { settleKeptFiles } from '../uploads/kept-files.ts';

/** The two rooms of `/media`. */
export const ROOMS = ['images', 'documents'] as const;
export type Room = (typeof ROOMS)[number];

const ROOM_OF = {
  images: { collection: 'media', whereOf: imageWhere },
  documents: { collection: 'documents', whereOf: documentWhere },
} as const;

/** What a file belongs to. */
export interface FileOwner {
  /** As the log names what texts show: `media/7`. */
  thing: string;
  /** The file itself, of which the one asked for may be a cut or a cover. */
  filename: string | null;
  /** What its uploader called it; null for a cover, which nobody called anything, and for what was uploaded before that was noted. */
  originalName: string | null;
}

/** What a file belongs to: by its own name, a rendition's or a cover's. Documents of the same bytes share a cover. */
export async function ownersOfFile(db: LogDatabase, room: Room, name: string): Promise<FileOwner[]> {
  const { collection, whereOf } = ROOM_OF[room];
  const select = { filename: true, originalName: true } as const;
  const query = { collection, where: whereOf(name), select, limit: MAX_OWNERS } as const;
  return findRows(db, query, (row) => ({
    thing: `${collection}/${row['id']}`,
    filename: text(row['filename']),
    originalName: COVER.test(name) ? null : text(row['originalName']),
  }));
}

/** Nobody uploads the same document more often on purpose. */
const MAX_OWNERS = 20;

/** The first page of a document, by the hash of its bytes. */
const COVER = /^([0-9a-f]{64})(?:-[0-9a-f]{16})?\.cover\.webp$/;

function imageWhere(name: string): Where {
  const sizes = ['thumb', 'small', 'medium', 'large', 'social'].map((size) => ({
    [`sizes.${size}.filename`]: { equals: name },
  }));
  return { or: [{ filename: { equals: name } }, ...sizes] };
}

function documentWhere(name: string): Where {
  const [, sha256] = COVER.exec(name) ?? [];
  return sha256 === undefined ? { filename: { equals: name } } : { sha256: { equals: sha256 } };
}

/** Brings back or removes what was kept of files whose row was being written when a process died. */
export async function settleUploads(db: LogDatabase, mediaDir: string): Promise<void> {
  for (const room of ROOMS)
    await settleKeptFiles(path.join(mediaDir, room), async (name) => (await ownersOfFile(db, room, name)).length > 0);
}
