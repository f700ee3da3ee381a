import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/log/reading/view.ts';
import type { ReleaseRow } from '../../src/log/release-row.ts';
import { changeEntry } from '../../src/presenters/change-entry.ts';
import type { Selection } from '../../src/publication/selection.ts';
import { presented } from '../publication/item-content.ts';
import { releaseRow } from '../support/release-row.ts';

const UNTIL = '2026-12-01T06:00:00.000Z';
const shown = (facts: Partial<ReleaseRow> = {}) =>
  releaseRow({ seq: 20, snapshot: presented(), channels: ['all', 'news', 'tag/mosty'], ...facts });
const gone = (facts: Partial<ReleaseRow> = {}) =>
  shown({ change: 'withdrawn', snapshot: null, channels: [], pastChannels: ['all', 'news', 'tag/mosty'], ...facts });
const held = (channels: string[], facts: Partial<ReleaseRow> = {}) =>
  shown({
    change: 'embargoed',
    snapshot: null,
    channels: [],
    embargo: { until: UNTIL, release: presented(), channels },
    ...facts,
  });

function selecting(anyOf: string[][], noneOf: string[] = [], locales: Selection['locales'] = ['uk', 'en']): Selection {
  return { locales, filter: { anyOf, noneOf } };
}
const all = selecting([['all']]);
const bridges = selecting([['tag/mosty']]);

/** The event, minor or not, with a text or without; null for nothing. */
function heard(row: ReleaseRow, selection: Selection, audience: Audience = 'everyone'): string | null {
  const entry = changeEntry(row, selection, audience, String);
  if (entry === null) return null;
  return `${entry.event}${entry.isMinor ? ' (minor)' : ''}${entry.item === null ? '' : ` ${entry.item.pubStatus}`}`;
}

describe('what a row means to a follower', () => {
  it.each<[string, ReleaseRow, Selection, string | null, string | null]>([
    ['a new text', shown(), bridges, 'published usable', 'published usable'],
    ['a revised one', shown({ change: 'revised' }), bridges, 'revised usable', 'revised usable'],
    ['one that looks different', shown({ change: 'touched' }), all, 'revised (minor) usable', 'revised (minor) usable'],
    ['of another tag', shown(), selecting([['tag/dorohy']]), null, null],
    ['in another language', shown(), selecting([['all']], [], ['en']), null, null],
    ['with an excluded tag', shown(), selecting([['tag/dorohy']], ['tag/mosty']), null, null],
    [
      'that gained an excluded tag',
      shown({ change: 'touched' }),
      selecting([['all']], ['tag/mosty']),
      'removed',
      'removed',
    ],
    [
      'that left the tag',
      shown({ change: 'touched', channels: ['all'], pastChannels: ['tag/mosty'] }),
      bridges,
      'removed',
      'removed',
    ],
    [
      'that has one of two tags left',
      shown({ channels: ['all', 'tag/dorohy'], pastChannels: ['tag/mosty'] }),
      selecting([['tag/mosty'], ['tag/dorohy']]),
      'removed',
      'removed',
    ],
    ['that was recalled', gone(), bridges, 'withdrawn', 'withdrawn'],
    ['recalled, of another tag', gone(), selecting([['tag/dorohy']]), null, null],
    ['recalled, excluded or not', gone(), selecting([['all']], ['tag/mosty']), 'withdrawn', 'withdrawn'],
    ['under embargo', held(['all', 'tag/mosty']), bridges, null, 'embargoed embargoed'],
    ['under embargo, of another tag', held(['all']), bridges, null, null],
    ['under embargo, that left the tag', held(['all'], { trustedChannels: ['tag/mosty'] }), bridges, null, 'removed'],
    [
      'whose embargo was cancelled',
      gone({ pastChannels: [], trustedChannels: ['all', 'tag/mosty'] }),
      bridges,
      null,
      'withdrawn',
    ],
    [
      'that everyone had and is under embargo now',
      held(['all', 'tag/mosty'], { pastChannels: ['all', 'tag/mosty'] }),
      bridges,
      'withdrawn',
      'embargoed embargoed',
    ],
    ['that nobody was ever told of', gone({ pastChannels: [] }), all, null, null],
  ])('%s', (_case, row, selection, everyone, trusted) => {
    expect([heard(row, selection), heard(row, selection, 'trusted')]).toEqual([everyone, trusted]);
  });

  it('goes on after itself; for everyone, after where everyone heard of it', () => {
    const row = gone({ seq: 30, publicSeq: 12, withdrawnAt: '2026-11-20T10:00:00.000Z' });
    expect(changeEntry(row, all, 'everyone', String)).toMatchObject({
      version: 12,
      cursor: '12',
      at: '2026-11-20T10:00:00.000Z',
      item: null,
    });
    expect(changeEntry(row, all, 'trusted', String)).toMatchObject({ version: 30, cursor: '30' });
  });
});
