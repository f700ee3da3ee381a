import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isolateObjectProperty, type PayloadRequest, ValidationError } from 'payload';
import type { InTransaction } from '../../log/log-database.ts';
import type { PressCentre } from '../../press-centre.ts';
import type { Locale } from '../../publication/release.ts';
import { findRow } from '../../stored-rows/find-rows.ts';
import { localisedText } from '../../stored-rows/row-fields.ts';
import { isRowId } from '../../stored-rows/value-forms.ts';
import { refusalOf } from './refusal.ts';

type RowId = number | string;
type Room = 'media' | 'documents';

/** What a file is stored with: words in the language of the text that names it. */
export interface FileWords {
  locale: Locale;
  /** What a picture shows, or what a document is called. */
  title: string;
  credit: string | null;
}

export type StoredFile = { kind: 'stored'; id: RowId } | { kind: 'refused'; why: string };

const ledger = 'imported-files';

/** Stores files of an archive by the rules of any upload, each once: the same bytes are the same file, whoever names them. */
export class StoredFiles {
  readonly #centre: Pick<PressCentre, 'payload' | 'transact'>;

  constructor(centre: Pick<PressCentre, 'payload' | 'transact'>) {
    this.#centre = centre;
  }

  async store(room: Room, file: string, words: FileWords): Promise<StoredFile> {
    const bytes = await readFile(file);
    const name = `${room}/${createHash('sha256').update(bytes).digest('hex')}`;
    const known = await this.#known(room, name);
    if (known !== null) {
      await this.#name(room, known, words);
      return { kind: 'stored', id: known };
    }
    try {
      return { kind: 'stored', id: await this.#upload(room, name, { bytes, file }, words) };
    } catch (cause) {
      if (!(cause instanceof ValidationError)) throw cause;
      return { kind: 'refused', why: refusalOf(cause) };
    }
  }

  /** The row that these bytes became; null where none did, or somebody has deleted it. */
  async #known(room: Room, name: string): Promise<RowId | null> {
    const { db } = this.#centre.payload;
    const noted = await findRow(db, { collection: ledger, where: { name: { equals: name } } });
    const id = noted === null ? '' : String(noted['file']);
    const row = isRowId(id, db)
      ? await findRow(db, { collection: room, where: { id: { equals: id } }, select: { filename: true } })
      : null;
    return row === null ? null : (row['id'] as RowId);
  }

  /** Says in one more language what a file is, where nobody has. */
  async #name(room: Room, id: RowId, words: FileWords): Promise<void> {
    const { payload } = this.#centre;
    const field = room === 'media' ? 'alt' : 'title';
    const row = await findRow(payload.db, { collection: room, where: { id: { equals: id } } });
    if (localisedText(row?.[field])[words.locale] !== undefined) return;
    const { locale } = words;
    await payload.update({ collection: room, id, locale, data: wordsOf(room, words), depth: 0 });
  }

  #upload(
    room: Room,
    name: string,
    { bytes, file }: { bytes: Buffer; file: string },
    words: FileWords,
  ): Promise<RowId> {
    const { payload, transact } = this.#centre;
    return transact(async (req) => {
      // What it is, is told by its bytes; the type given here is looked at by nobody.
      const upload = {
        name: path.basename(file),
        data: bytes,
        size: bytes.length,
        mimetype: 'application/octet-stream',
      };
      const own = ownRequest(req);
      const { id } = await payload.create({
        collection: room,
        locale: words.locale,
        data: wordsOf(room, words),
        file: upload,
        depth: 0,
        req: own,
      });
      const { db } = payload;
      await db.deleteMany({ collection: ledger, where: { name: { equals: name } }, req });
      await db.create({ collection: ledger, data: { name, file: String(id) }, req });
      return id;
    });
  }
}

function wordsOf(room: Room, { title, credit }: FileWords) {
  return room === 'media'
    ? { alt: title.slice(0, 500), credit: credit?.slice(0, 300) ?? null }
    : { title: title.slice(0, 300) };
}

function ownRequest(req: InTransaction): PayloadRequest {
  const own = isolateObjectProperty(req as PayloadRequest, ['locale', 'fallbackLocale', 'context', 'file']);
  own.context = {};
  return own;
}
