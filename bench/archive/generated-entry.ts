import type { LogEntry } from '../../src/log/writing/log-entry.ts';
import type { Locale, Release, TagMark } from '../../src/publication/release.ts';
import { textId } from '../../src/publication/text-id.ts';

export const ORIGIN = 'https://visnyk.example';
/** So many that their feeds, in three formats, are a thousand and more. */
export const TAGS = 340;
const SOURCES = 3;
const TAGS_PER_TEXT = 3;
const PARAGRAPHS = 4;
const NEWEST = Date.parse('2026-11-01T09:00:00.000Z');
const HOUR_MS = 3_600_000;

const SYLLABLES =
  'гро ма да рі шен ня бю джет ре монт шко ла лі кар меш кан ці парт не ри про гра об ласть ра ко шти во до ро'.split(
    ' ',
  );
/** Made-up words, as many as a newspaper uses, so that a feed compresses about as well as a real one. */
const WORDS = Array.from({ length: 3_000 }, (_, index) => {
  const random = randomFrom(index);
  return Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
});

export function tagSlug(index: number): string {
  return `tema-${(index % TAGS) + 1}`;
}

export function sourceSlug(index: number): string {
  return `dzherelo-${(index % SOURCES) + 1}`;
}

/** A news item of the usual length, about 1.2 KB of HTML; every fourth is an English one. `index` 0 is the newest. Same index, same text. */
export function generatedEntry(index: number): LogEntry {
  const uid = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
  const tags = Array.from({ length: TAGS_PER_TEXT }, (_, nth) => tagSlug(index * TAGS_PER_TEXT + nth));
  const release = generatedRelease(index, uid, tags);
  const { id: key, locale, type, number, kind, url, publishedAt } = release;
  const channels = ['all', 'news', `source/${sourceSlug(index)}`, ...tags.map((slug) => `tag/${slug}`)].sort();
  const facts = { key, uid, locale, type, itemId: String(index + 1), number, kind, url, publishedAt };
  return { ...facts, change: 'published', release, embargo: null, channels, shows: [], notice: null, isHistory: false };
}

function generatedRelease(index: number, uid: string, tags: string[]): Release {
  const at = new Date(NEWEST - index * HOUR_MS).toISOString();
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, nth) => `<p>${sentence(index * 31 + nth * 7, 20)}</p>`);
  const slug = sourceSlug(index);
  const locale: Locale = index % 4 === 3 ? 'en' : 'uk';
  return {
    id: textId(uid, locale),
    uid,
    locale,
    type: 'news',
    kind: 'news',
    number: index + 1,
    url: `${ORIGIN}/news/${index + 1}`,
    title: sentence(index * 17, 8),
    summary: sentence(index * 13, 18),
    html: paragraphs.join(''),
    extent: 'full',
    publishedAt: at,
    updatedAt: at,
    tags: tags.map(tagMark),
    sources: [{ slug, name: `Джерело ${slug}`, url: `${ORIGIN}/sources/${slug}`, site: null, licence: null }],
    authors: ['Олена Коваль'],
    authorChannels: [null],
    cover: null,
    documents: [],
    guides: [],
    correction: null,
    disclaimer: null,
    event: null,
    guide: null,
    translations: [],
  };
}

function tagMark(slug: string): TagMark {
  return { slug, name: `Тема ${slug}`, url: `${ORIGIN}/tags/${slug}`, type: 'topic' };
}

function sentence(seed: number, words: number): string {
  const random = randomFrom(seed);
  // Some words are common and most are rare, as in any language.
  const picked = Array.from({ length: words }, () => WORDS[Math.min(random(WORDS.length), random(WORDS.length))] ?? '');
  return `${picked.join(' ')} № ${seed}.`;
}

/** Whole numbers below a limit; the same seed gives the same ones. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}
