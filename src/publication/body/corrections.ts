import type { Correction, Instant, Release } from '../release.ts';

/** Correction notes as they are stored, the oldest first; what is none is left out. */
export function readCorrections(value: unknown): Correction[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (entry === null || typeof entry !== 'object' || !('note' in entry) || typeof entry.note !== 'string') return [];
    return [{ at: 'at' in entry && typeof entry.at === 'string' ? entry.at : null, note: entry.note }];
  });
}

/** The notes with one more; the note that came out last, said again, is not another. */
export function addCorrection(stored: readonly Correction[], note: string, at: Instant | null): Correction[] {
  const text = note.trim();
  return text === '' || stored.at(-1)?.note === text ? [...stored] : [...stored, { at, note: text }];
}

/** All notes of a text, the oldest first. */
export function correctionsIn({ correction, corrections }: Pick<Release, 'correction' | 'corrections'>): Correction[] {
  return corrections ?? (correction === null ? [] : [{ at: null, note: correction }]);
}
