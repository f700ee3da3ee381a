import { numberPending } from '../log/writing/sequencer.ts';
import type { PressCentre } from '../press-centre.ts';
import type { Instant } from '../publication/release.ts';
import { prepareText } from './preparing/prepare-text.ts';
import type { KnownNames, PreparedText } from './preparing/prepared-text.ts';
import type { OnBytes } from './reading/input.ts';
import { readFile } from './reading/read-file.ts';
import type { Note, Place } from './record.ts';
import type { Mapping } from './rules/default-mapping.ts';
import type { MediaFolder } from './writing/media-folder.ts';
import { NameDirectory } from './writing/name-directory.ts';
import { type StandingItem, standingItems } from './writing/standing-items.ts';
import { StoredFiles } from './writing/stored-files.ts';
import { foreseeText, type Outcome, type Writing, writeText } from './writing/write-text.ts';

export interface ImportOptions {
  files: readonly string[];
  mapping: Mapping;
  /** Nothing is written; what would be is told to `onText`. */
  isDry: boolean;
  /** Where the files are that texts name; null: nowhere. */
  folder: MediaFolder | null;
  /** Partners are told by push, as of any news. */
  announces: boolean;
  /** Given a line of the report each time something was not understood. */
  report: (place: Place, note: Note) => Promise<void>;
  /** Told of each text, once it is done, or would be. */
  onText: (text: PreparedText, outcome: Outcome) => void;
  onBytes: OnBytes;
  /** Stops after the text at hand. */
  signal: AbortSignal;
}

/** How many texts came to what. */
export type Counts = Record<Outcome, number>;

/** So many texts are looked up together. */
const BATCH = 50;

/**
 * Brings every text of some files in, one after the other; memory does not grow with their number. Each text is a transaction of its own and says
 * itself what it was made from: broken off anywhere, the import is simply begun again, and passes over what is there.
 */
export async function runImport(
  centre: Pick<PressCentre, 'payload' | 'transact' | 'releaseContext'>,
  options: ImportOptions,
): Promise<Counts> {
  const { mapping } = options;
  const { payload, releaseContext } = centre;
  const [tags, sources] = await Promise.all([
    NameDirectory.load(payload, 'tags', mapping.unknownTags),
    NameDirectory.load(payload, 'sources', mapping.unknownSources),
  ]);
  const files = new StoredFiles(centre);
  const writing: Writing = { centre, tags, sources, files, folder: options.folder, announces: options.announces };
  const known: KnownNames = { isTag: (key) => tags.has(key) };
  const counts: Counts = { created: 0, corrected: 0, unchanged: 0, left: 0, refused: 0 };
  for await (const batch of batches(preparedTexts(options, known, releaseContext.now(), counts), BATCH)) {
    const standing = await standingItems(
      payload.db,
      batch.map(({ uid }) => uid),
    );
    for (const [index, text] of batch.entries()) {
      if (options.signal.aborted) return counts;
      const outcome = await takeOne(writing, options, text, standing.get(text.uid));
      counts[outcome] += 1;
      const isFollowed = batch.some((other, at) => at > index && other.uid === text.uid);
      if (isFollowed) for (const [uid, item] of await standingItems(payload.db, [text.uid])) standing.set(uid, item);
      // The embedded database answers without a pause of its own: others get their turn.
      await new Promise(setImmediate);
    }
    if (!options.isDry) await numberPending(payload.db);
  }
  return counts;
}

async function takeOne(
  writing: Writing,
  { isDry, report, onText }: ImportOptions,
  text: PreparedText,
  standing: StandingItem | undefined,
): Promise<Outcome> {
  const notes: Note[] = [];
  const outcome = await (isDry ? foreseeText : writeText)(writing, text, standing, notes);
  for (const note of [...text.notes, ...notes]) await report(text.place, note);
  onText(text, outcome);
  return outcome;
}

/** Every text of all files that can be understood; what cannot is reported. */
async function* preparedTexts(
  { files, mapping, report, onBytes, signal }: ImportOptions,
  known: KnownNames,
  now: Instant,
  counts: Counts,
): AsyncGenerator<PreparedText> {
  for (const file of files) {
    for await (const result of readFile(file, mapping, onBytes)) {
      if (signal.aborted) return;
      if (result.kind === 'fault') {
        await report(result.place, result.note);
        continue;
      }
      const prepared = prepareText(result.record, { mapping, known, now });
      if (prepared.kind === 'text') {
        yield prepared.text;
        continue;
      }
      counts.refused += 1;
      for (const note of prepared.refused.notes) await report(prepared.refused.place, note);
    }
  }
}

async function* batches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
