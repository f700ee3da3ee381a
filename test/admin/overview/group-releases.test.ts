import { describe, expect, it } from 'vitest';
import { groupReleases } from '../../../src/admin/overview/just-out.ts';
import type { Change } from '../../../src/publication/decide-change.ts';

const row = (key: string, change: Change, ...shows: string[]) => ({ key, change, shows, releasedAt: '' });

describe('changes that one renaming brought along', () => {
  it.each<[string, ReturnType<typeof row>[], [count: number, shared: string[] | null][]]>([
    [
      'stand together, with what they share',
      [
        row('1', 'touched', 'tags/1', 'sources/4'),
        row('2', 'touched', 'sources/4'),
        row('3', 'touched', 'tags/2', 'sources/4'),
      ],
      [[3, ['sources/4']]],
    ],
    [
      'are told one by one where they are few',
      [row('1', 'touched', 'tags/1'), row('2', 'touched', 'tags/1')],
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      'end where something else came out between them',
      [
        row('1', 'touched', 'tags/1'),
        row('2', 'touched', 'tags/1'),
        row('3', 'touched', 'tags/1'),
        row('4', 'published', 'tags/1'),
        row('5', 'touched', 'tags/1'),
      ],
      [
        [3, ['tags/1']],
        [1, null],
        [1, null],
      ],
    ],
    [
      'share something, or are no group',
      ['1', '2', '3'].map((key) => row(key, 'touched', `tags/${key}`)),
      [
        [1, null],
        [1, null],
        [1, null],
      ],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(groupReleases(rows).map(({ rows: group, shared }) => [group.length, shared])).toEqual(expected);
  });
});
