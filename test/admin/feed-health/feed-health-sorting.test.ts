import { describe, expect, it } from 'vitest';
import { type Column, nextSorting, shareOf304, sortFeeds } from '../../../src/admin/feed-health/feed-health-sorting.ts';
import { HEALTH_WORDS } from '../../../src/admin/feed-health/feed-health-words.ts';
import { finding } from '../../../src/feeds/checks/findings.ts';
import type { FeedHealth, FormatHealth } from '../../../src/http/admin/feed-health/report.ts';

const NOTHING = { full: 0, notModified: 0, bytes: 0, programs: [] };

function feed(title: string, more: Partial<FeedHealth>, format: Partial<FormatHealth> = {}): FeedHealth {
  const rss: FormatHealth = {
    ...{ format: 'rss', url: '', items: 0, bytes: 0, gzipBytes: 0, findings: [] },
    ...{ today: NOTHING, yesterday: NOTHING },
    ...format,
  };
  return {
    ...{ locale: 'uk', channel: title, title, pageUrl: '', texts: 0, lastChange: null, formats: [rss] },
    ...{ today: NOTHING, yesterday: NOTHING },
    ...more,
  };
}

const FEEDS = [
  feed('Ґрунти', { texts: 2, lastChange: '2026-11-02T00:00:00.000Z' }, { bytes: 30 }),
  feed('Анонси', { texts: 30, today: { ...NOTHING, full: 1, notModified: 3 } }, { bytes: 20 }),
  feed(
    'Єдність',
    { texts: 4, lastChange: '2026-11-03T00:00:00.000Z', today: { ...NOTHING, full: 9 } },
    { findings: [finding('not-rendered', '')] },
  ),
];

describe('the table of feeds in the order of a column', () => {
  it.each<[Column, string[]]>([
    ['feed', ['Анонси', 'Ґрунти', 'Єдність']],
    ['items', ['Анонси', 'Єдність', 'Ґрунти']],
    ['size', ['Ґрунти', 'Анонси', 'Єдність']],
    ['lastChange', ['Єдність', 'Ґрунти', 'Анонси']],
    ['validity', ['Єдність', 'Ґрунти', 'Анонси']],
    ['answers', ['Анонси', 'Єдність', 'Ґрунти']],
    ['readers', ['Єдність', 'Анонси', 'Ґрунти']],
  ])('%s begins with what matters most: %j', (column, titles) => {
    const sorting = nextSorting(null, column);
    expect(sortFeeds(FEEDS, sorting).map(({ title }) => title)).toEqual(titles);
    expect(nextSorting(sorting, column)).toEqual({ by: column, isDescending: !sorting.isDescending });
  });

  it('is the directory’s until a column is chosen', () => {
    expect(sortFeeds(FEEDS, null)).toEqual(FEEDS);
  });

  it('nobody’s requests are no share, not a share of nothing', () => {
    expect([shareOf304({ full: 0, notModified: 0 }), shareOf304({ full: 1, notModified: 3 })]).toEqual([null, 0.75]);
  });

  it('speaks both languages of the desk, with a name for every column', () => {
    expect(Object.keys(HEALTH_WORDS.uk)).toEqual(Object.keys(HEALTH_WORDS.en));
    expect([HEALTH_WORDS.uk.title, HEALTH_WORDS.en.title]).toEqual(['Стан стрічок', 'Feed health']);
  });
});
