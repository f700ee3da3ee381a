import { type Payload, ValidationError } from 'payload';
import type { Locale } from '../../publication/release.ts';
import { aliasKey } from '../../publication/spelling/alias-key.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { strings } from '../../stored-rows/row-fields.ts';
import type { Note } from '../record.ts';
import type { UnknownNames } from '../rules/default-mapping.ts';
import { refusalOf } from './refusal.ts';

type RowId = number | string;

/** The tags or the sources there are, by all their names; one that is missing is made. An import is the only one that makes many. */
export class NameDirectory {
  readonly #payload: Payload;
  readonly #collection: 'tags' | 'sources';
  readonly #unknown: UnknownNames;
  readonly #byKey = new Map<string, RowId>();
  /** Names that could not be made: each is tried once. */
  readonly #refused = new Map<string, string>();

  private constructor(payload: Payload, collection: 'tags' | 'sources', unknown: UnknownNames) {
    this.#payload = payload;
    this.#collection = collection;
    this.#unknown = unknown;
  }

  static async load(payload: Payload, collection: 'tags' | 'sources', unknown: UnknownNames): Promise<NameDirectory> {
    const directory = new NameDirectory(payload, collection, unknown);
    for (const row of await findRows(payload.db, { collection, select: { aliasKeys: true } }))
      for (const key of strings(row['aliasKeys'])) directory.#byKey.set(key, row['id'] as RowId);
    return directory;
  }

  /** Whether somebody bears the name with this key. */
  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Ids of the rows that bear these names, in their order; names that nobody bears are made, or left out, which is noted. */
  async idsOf(names: readonly string[], locale: Locale, notes: Note[]): Promise<RowId[]> {
    const ids: RowId[] = [];
    for (const name of names) {
      const id = this.#byKey.get(aliasKey(name)) ?? (await this.#make(name, locale, notes));
      if (id !== null && !ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  async #make(name: string, locale: Locale, notes: Note[]): Promise<RowId | null> {
    const key = aliasKey(name);
    const what = this.#collection === 'tags' ? 'tag' : 'source';
    const leaveOut = (reason: string) => {
      notes.push({ what: `there is no ${what} “${name}”${reason}`, instead: 'left out' });
      return null;
    };
    if (this.#unknown === 'leave out') return leaveOut('');
    const refused = this.#refused.get(key);
    if (refused !== undefined) return leaveOut(`, and none can be made: ${refused}`);
    try {
      const data = { name, slug: '' };
      const { id } = await (this.#collection === 'tags'
        ? this.#payload.create({ collection: 'tags', locale, data: { ...data, type: 'topic' }, depth: 0 })
        : this.#payload.create({ collection: 'sources', locale, data: { ...data, type: 'media' }, depth: 0 }));
      this.#byKey.set(key, id);
      return id;
    } catch (cause) {
      if (!(cause instanceof ValidationError)) throw cause;
      const reason = refusalOf(cause);
      this.#refused.set(key, reason);
      return leaveOut(`, and none can be made: ${reason}`);
    }
  }
}
