import type { Where } from 'payload';
import type { LogDatabase } from '../log/log-database.ts';
import { findRow } from '../stored-rows/find-rows.ts';

/** The two rooms of `/media`. */
export const ROOMS = ['images', 'documents'] as const;
export type Room = (typeof ROOMS)[number];

const ROOM_OF = {
  images: { collection: 'media', whereOf: imageWhere },
  documents: { collection: 'documents', whereOf: documentWhere },
} as const;

/** What a file belongs to, as the log names what texts show (`media/7`): by its own name, a rendition's or a cover's. Null for none. */
export async function ownerOfFile(db: LogDatabase, room: Room, name: string): Promise<string | null> {
  const { collection, whereOf } = ROOM_OF[room];
  const row = await findRow(db, { collection, where: whereOf(name) });
  return row === null ? null : `${collection}/${row.id}`;
}

function imageWhere(name: string): Where {
  const sizes = ['small', 'medium', 'large', 'social'].map((size) => ({
    [`sizes.${size}.filename`]: { equals: name },
  }));
  return { or: [{ filename: { equals: name } }, ...sizes] };
}

function documentWhere(name: string): Where {
  const [, sha256] = /^([0-9a-f]{64})\.cover\.webp$/.exec(name) ?? [];
  return sha256 === undefined ? { filename: { equals: name } } : { sha256: { equals: sha256 } };
}
