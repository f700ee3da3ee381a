import { describe, expect, it } from 'vitest';
import { ChannelClock, textChannel } from '../../src/log/channel-clock.ts';
import { releaseRow } from '../support/release-row.ts';

const START = 10;

describe('ChannelClock', () => {
  const moved = [
    releaseRow({ seq: 11, key: 'a', channels: ['all', 'news', 'tag/osvita'] }),
    releaseRow({ seq: 12, key: 'b', locale: 'en', channels: ['all', 'guides'] }),
    releaseRow({ seq: 13, key: 'c', channels: ['all', 'columns'], pastChannels: ['tag/biudzhet'] }),
  ];

  it.each([
    ['a channel nothing happened in', 10, ['uk/vacancies'], true],
    ['a channel that got a text', 10, ['uk/news'], false],
    ['the same, rendered with that text', 11, ['uk/news'], true],
    ['rendered before the last of several', 12, ['uk/all'], false],
    ['rendered with the last of several', 13, ['uk/all'], true],
    ['the other language of a channel', 11, ['en/news'], true],
    ['a channel that lost a text', 12, ['uk/tag/biudzhet'], false],
    ['one moved channel among several', 12, ['uk/vacancies', 'uk/columns'], false],
    ['the page of a text that changed', 11, [textChannel('b')], false],
    ['the page of a text that did not', 11, [textChannel('a')], true],
    ['no channel at all', 0, [], true],
  ])('%s', (_case, renderedAt, channels, isCurrent) => {
    const clock = new ChannelClock(START);
    clock.advance(moved);
    expect(clock.isCurrent(renderedAt, channels)).toBe(isCurrent);
  });

  it('follows the head from where it was started', () => {
    const clock = new ChannelClock(START);
    expect(clock.head).toBe(START);
    clock.advance([]);
    expect(clock.head).toBe(START);
    clock.advance(moved);
    expect(clock.head).toBe(13);
  });
});
