import type { ReleaseRow } from '../../src/log/release-row.ts';

/** A row of the log as a pure test needs it; what it does not care about is plausible. */
export function releaseRow(facts: Partial<ReleaseRow> = {}): ReleaseRow {
  return {
    key: 'urn:uuid:0190a6b0-0000-5000-8000-000000000001',
    uid: '0190a6b0-0000-4000-8000-000000000001',
    locale: 'uk',
    type: 'news',
    itemId: '1',
    number: 1,
    kind: 'news',
    url: 'https://visnyk.example/news/1',
    change: 'published',
    snapshot: null,
    embargo: null,
    channels: ['all', 'news'],
    pastChannels: [],
    trustedChannels: [],
    shows: [],
    publishedAt: '2026-11-22T10:00:00.000Z',
    releasedAt: '2026-11-22T10:00:00.000Z',
    withdrawnAt: null,
    notice: null,
    seq: 1,
    publicSeq: null,
    isPending: false,
    isHistory: false,
    ...facts,
  };
}
