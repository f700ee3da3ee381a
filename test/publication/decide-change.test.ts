import { describe, expect, it } from 'vitest';
import { decideChange, stableJson } from '../../src/publication/decide-change.ts';
import type { Release } from '../../src/publication/release.ts';
import { body } from '../support/content.ts';
import { documentContent, presented, tagContent } from './item-content.ts';

const shown = presented();
const later = '2026-12-24T00:00:00.000Z';
const cover = { url: 'https://visnyk.example/a.jpg', mediaType: 'image/jpeg', bytes: 9, width: 3, height: 2 };

describe('what a save means', () => {
  it.each<[string, Release | null, Release | null, string | null]>([
    ['nothing before, nothing now', null, null, null],
    ['seen for the first time, or again', null, shown, 'published'],
    ['seen no longer', shown, null, 'withdrawn'],
    ['the same as before', shown, presented(), null],
    ['the same but for the time of revision', shown, { ...shown, updatedAt: later }, null],
    ['another title', shown, presented({ title: { uk: 'Інакше' } }), 'revised'],
    ['another body', shown, presented({ body: { uk: body('Інший абзац.') } }), 'revised'],
    ['a summary', shown, presented({ summary: { uk: 'Коротко.' } }), 'revised'],
    ['another kind', shown, presented({ kind: 'column' }), 'revised'],
    ['an author', shown, presented({ authors: { uk: ['Олена Коваль'] } }), 'revised'],
    ['a correction', shown, presented({ corrections: { uk: [{ at: later, note: 'Виправлено дату.' }] } }), 'revised'],
    ['another file', shown, presented({ documents: [documentContent('a')] }), 'revised'],
    ['a deadline', shown, presented({ kind: 'news', deadline: later }), 'revised'],
    ['a tag', shown, presented({ tags: [tagContent()] }), 'touched'],
    [
      'a translation',
      shown,
      presented({ title: { ...{ uk: shown.title }, en: 'In English' }, summary: { en: 'In short.' } }),
      'touched',
    ],
    ['the same words and files, of which more is said', { ...shown, extent: 'summary' }, shown, 'touched'],
    ['a cover', shown, { ...shown, cover: { ...cover, alt: '', credit: null, renditions: [] } }, 'touched'],
    ['another address', shown, { ...shown, url: 'https://new.example/news/12' }, 'touched'],
    [
      'the same file under another title',
      presented({ documents: [documentContent('a')] }),
      presented({ documents: [documentContent('a', { title: { uk: 'Інша назва' } })] }),
      'touched',
    ],
    [
      'the same words with another address in them',
      { ...shown, html: '<p>Про <a href="https://a.example/1">це</a></p>' },
      { ...shown, html: '<p>Про <a href="https://a.example/2">це</a></p>' },
      'touched',
    ],
  ])('%s', (_case, before, now, change) => {
    expect(decideChange(before, now, false)).toBe(change);
    // Once it has been done, asking again answers nothing.
    expect(decideChange(now, now, false)).toBeNull();
  });

  it.each<[string, Release | null, Release | null, string | null]>([
    ['a revision only touches', shown, presented({ title: { uk: 'Інакше' } }), 'touched'],
    ['a first publication stays one', null, shown, 'published'],
    ['a withdrawal stays one', shown, null, 'withdrawn'],
    ['nothing stays nothing', shown, shown, null],
  ])('declared minor: %s', (_case, before, now, change) => {
    expect(decideChange(before, now, true)).toBe(change);
  });

  it('does not depend on the order in which a database returns the keys of an object', () => {
    const reversed = Object.fromEntries(Object.entries(shown).reverse()) as unknown as Release;
    expect(decideChange(shown, reversed, false)).toBeNull();
    expect(stableJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});
