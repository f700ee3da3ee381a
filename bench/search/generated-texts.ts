import { textId } from '../../src/publication/text-id.ts';
import type { IndexedRow } from '../../src/search/searchable-text.ts';

/** Words of a text, as many as a news item has. */
const WORDS_PER_TEXT = 250;
/** Words that differ, as many as an archive of a newspaper has. */
const VOCABULARY = 120_000;
const TAGS = 300;
const KINDS = ['news', 'announcements', 'calls', 'vacancies'];
const NEWEST = Date.parse('2026-11-01T09:00:00.000Z');
const HOUR_MS = 3_600_000;

/** Forms of one word, of which every text has some: what a common word costs most with. */
export const COMMON = ['громада', 'громади', 'громаді', 'громаду', 'громадою', 'громад', 'громадам', 'громадах'];
/** Forms of another that nearly as many have. */
const FREQUENT = ['партнер', 'партнера', 'партнери', 'партнерів', 'партнерам'];
/** It stands in one text of a thousand. */
export const RARE = 'рідковживане';

const ONSETS = 'б в г д ж з к л м н п р с т ф х ц ч ш ст пр тр гр вр'.split(' ');
const VOWELS = 'а о е и і у'.split(' ');
const ENDINGS = ['а', 'и', 'у', 'ою', 'ами', 'ний', 'ного', 'ення', 'ити', 'ів'];

/** A text of the index, the newest at 0. Same index, same text. */
export function generatedRow(index: number): IndexedRow {
  const random = randomFrom(index);
  const words = Array.from({ length: WORDS_PER_TEXT }, () => wordAt(Math.floor(random() ** 7 * VOCABULARY)));
  const pick = (forms: readonly string[]) => forms[Math.floor(random() * forms.length)] ?? '';
  for (let count = 0; count < 3; count += 1) words[Math.floor(random() * words.length)] = pick(COMMON);
  if (random() < 0.8) words[Math.floor(random() * words.length)] = pick(FREQUENT);
  if (index % 1000 === 500) words[100] = RARE;
  // The phrase that is looked for, in one of twenty.
  if (index % 20 === 7) words.splice(50, 2, 'громада', 'партнерів');
  const locale = index % 4 === 3 ? 'en' : 'uk';
  const key = textId(`00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`, locale);
  const channels = ['all', KINDS[index % KINDS.length] ?? '', `tag/tema-${index % TAGS}`];
  const marks = [`lang/${locale}`, ...channels].map((channel) => `/${channel}`);
  const title = words.slice(0, 8).join(' ');
  const publishedAt = new Date(NEWEST - index * HOUR_MS).toISOString();
  return {
    key,
    content: { shelf: 'published', text: { key, publishedAt, title, rest: [words.slice(8).join(' ')], marks } },
  };
}

const made: string[] = [];

/** Each is made once: making them shall not be what is measured. */
function wordAt(index: number): string {
  made[index] ??= makeWord(index);
  return made[index] ?? '';
}

function makeWord(index: number): string {
  const random = randomFrom(index + 7_000_000);
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? '';
  const syllables = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(ONSETS) + pick(VOWELS));
  return syllables.join('') + pick(ONSETS) + pick(ENDINGS);
}

/** Mulberry32: a number from 0 to 1 at every call, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed + 0x6d_2b_79_f5;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
