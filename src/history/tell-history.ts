import type { Instant, Locale } from '../publication/release.ts';
import type { KeptVersion } from '../stored-rows/find-rows.ts';
import { instant, record, type StoredRow, text } from '../stored-rows/row-fields.ts';
import { compareStates, type Languages } from './compare-states.ts';
import type { HistoryEntry, TextHistory } from './history.ts';

/** What the log says of the text now. */
export interface Withdrawn {
  at: Instant;
  notice: string | null;
}

interface Asked {
  locale: Locale;
  languages: Languages;
  /** Null while the world has it, or never had. */
  withdrawn: Withdrawn | null;
  /** Whether there may have been versions before the first one. */
  isCut: boolean;
}

/**
 * What became of one text, from the versions that editors saved. A publication keeps two: what came out, then what goes on waiting; a
 * version that neither follows is a draft. One that was withdrawn without a word is known by the log alone, and only while it is. Pure.
 *
 * @param versions oldest first
 */
export function tellHistory(versions: readonly KeptVersion[], asked: Asked): TextHistory {
  const { locale, languages, withdrawn, isCut } = asked;
  const entries: HistoryEntry[] = [];
  const first = versions[0];
  // What came before the first one is not known: it is where the telling begins, and no publication.
  const isFirstOut = isCut && first !== undefined && record(first.state['_status'])[locale] === 'published';
  let shown: StoredRow | null = isFirstOut ? first.state : null;
  let isOut = isFirstOut;
  versions.forEach((version, index) => {
    const { state } = version;
    const isPublished = record(state['_status'])[locale] === 'published';
    if (isPublished && cameOut(versions, index)) {
      const entry = publication(version, { before: shown, wasOut: isOut, locale, languages });
      if (entry !== null) entries.push(entry);
      shown = state;
      isOut = true;
    }
    if (!isPublished && isOut && isWithdrawal(versions, index, locale)) {
      entries.push(withdrawal(version, locale));
      isOut = false;
    }
  });
  if (withdrawn !== null && isOut) {
    const { at, notice } = withdrawn;
    entries.push({ ...NOTHING, kind: 'withdrawn', version: null, at, notice });
  }
  const latest = versions.at(-1)?.state;
  const waits = shown !== null && latest !== undefined && record(latest['_status'])[locale] !== 'published';
  const waiting = waits && shown !== null ? compareStates(shown, record(latest), locale, languages) : [];
  return { entries: entries.reverse(), waiting, isCut };
}

const NOTHING = {
  comesOutAt: null,
  embargoUntil: null,
  isMinor: false,
  notes: [],
  changes: [],
  notice: null,
  note: null,
} satisfies Partial<HistoryEntry>;

/** Whether a version is what a publication brought out: an item that was begun as a draft keeps another one beside it. */
function cameOut(versions: readonly KeptVersion[], index: number): boolean {
  if (versions[index]?.isSnapshot !== false) return false;
  return index === 0 || versions[index + 1]?.isSnapshot === true;
}

/** Null where another language came out, and nothing of this one changed. */
function publication(
  { id, at, state }: KeptVersion,
  {
    before,
    wasOut,
    locale,
    languages,
  }: { before: StoredRow | null; wasOut: boolean; locale: Locale; languages: Languages },
): HistoryEntry | null {
  const own = (field: string) => record(state[field])[locale];
  const changes = before === null ? [] : compareStates(before, state, locale, languages);
  const notes = notesOf(state, locale).slice(before === null ? 0 : notesOf(before, locale).length);
  const [comesOut, embargo] = [instant(own('publishedAt')), instant(own('embargoUntil'))];
  const later = (moment: Instant | null) => (moment !== null && moment > at ? moment : null);
  const wasMoved = ['publishedAt', 'embargoUntil'].some(
    (field) => instant(record(before?.[field])[locale]) !== instant(own(field)),
  );
  if (wasOut && changes.length === 0 && notes.length === 0 && !wasMoved) return null;
  return {
    ...NOTHING,
    kind: wasOut ? 'revised' : 'published',
    version: id,
    at,
    comesOutAt: later(comesOut),
    embargoUntil: later(embargo),
    isMinor: wasOut && own('minorChange') === true,
    notes,
    changes,
  };
}

/** A draft has no reason of a withdrawal; who withdraws gives one, if only an empty one. */
function isWithdrawal(versions: readonly KeptVersion[], index: number, locale: Locale): boolean {
  const hasReason = (at: number) =>
    ['withdrawalNotice', 'withdrawalNote'].some(
      (field) => typeof record(versions[at]?.state[field])[locale] === 'string',
    );
  return hasReason(index) && !hasReason(index - 1);
}

function withdrawal({ id, at, state }: KeptVersion, locale: Locale): HistoryEntry {
  const own = (field: string) => text(record(state[field])[locale]);
  return {
    ...NOTHING,
    kind: 'withdrawn',
    version: id,
    at,
    notice: own('withdrawalNotice'),
    note: own('withdrawalNote'),
  };
}

function notesOf(state: StoredRow, locale: Locale): string[] {
  const notes: unknown = record(state['corrections'])[locale];
  return Array.isArray(notes) ? notes.flatMap((entry) => text(record(entry)['note']) ?? []) : [];
}
