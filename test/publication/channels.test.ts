import { describe, expect, it } from 'vitest';
import { channelsOf, KIND_CHANNELS, localChannel, parseChannel } from '../../src/publication/channels.ts';
import type { ItemContent } from '../../src/publication/content.ts';
import { itemContent, tagContent } from './item-content.ts';

const source = { id: '4', slug: 'rada', firstSlug: 'rada', name: {}, site: null, licence: null, attribution: {} };

describe('the channels of an item', () => {
  it.each<[string, Partial<ItemContent>, string[]]>([
    ['a plain news item', {}, ['all', 'news']],
    ['a guide', { type: 'guides', kind: 'guide' }, ['all', 'guides']],
    [
      'an announcement in a region',
      { kind: 'announcement', regions: ['UA-46'] },
      ['all', 'announcements', 'region/UA-46'],
    ],
    [
      'with a tag and a source',
      { tags: [tagContent()], sources: [source] },
      ['all', 'news', 'source/rada', 'tag/osvita'],
    ],
    ['with an internal tag', { tags: [tagContent({ isInternal: true })] }, ['all', 'news']],
  ])('%s', (_case, facts, channels) => {
    expect(channelsOf(itemContent(facts))).toEqual(channels);
  });

  it('stand apart by language', () => {
    expect(localChannel('uk', 'tag/osvita')).toBe('uk/tag/osvita');
  });
});

describe('a channel name', () => {
  it.each([
    ['all', { kind: 'all' }],
    ['calls', { kind: 'kind', of: 'call' }],
    ['tag/osvita-hromad', { kind: 'tag', slug: 'osvita-hromad' }],
    ['source/rada2', { kind: 'source', slug: 'rada2' }],
    ['region/UA-46', { kind: 'region', code: 'UA-46' }],
  ])('%s is one', (name, meaning) => {
    expect(parseChannel(name)).toEqual(meaning);
  });

  it.each(Object.entries(KIND_CHANNELS))('of the kind %s is %s', (kind, name) => {
    expect(parseChannel(name)).toEqual({ kind: 'kind', of: kind });
  });

  it.each([
    '',
    'All',
    'call',
    'tag',
    'tag/',
    'tag/Освіта',
    'tag/a--b',
    'tag/-a',
    'tag/a/b',
    'tag/../all',
    'region/UA-4',
    'region/ua-46',
    'shows/tags/1',
    'constructor',
    '__proto__',
  ])('%j is none', (name) => {
    expect(parseChannel(name)).toBeNull();
  });
});
