import { describe, expect, it } from 'vitest';
import { feedAddressPath, readFeedAddress } from '../../../src/http/site/feeds/feed-address.ts';
import { readTopicAddress } from '../../../src/http/websub/topic-address.ts';

/** The one address of what was read, or how it was not. */
function canonical(language: string, rest: string, search = ''): string {
  const address = readFeedAddress(language, rest, search);
  return address.kind === 'absent'
    ? 'absent'
    : address.kind === 'refused'
      ? `${address.status} ${address.detail}`
      : feedAddressPath(address);
}

describe('the address of a feed', () => {
  it.each([
    ['uk', 'all.rss', '', '/feeds/uk/all.rss'],
    ['en', 'tag/osvita', '', '/feeds/en/tag/osvita'],
    ['uk', 'tag/osvita.atom', 'form=summary&utm_source=x', '/feeds/uk/tag/osvita.atom?form=summary'],
    ['uk', 'all.json', 'form=', '/feeds/uk/all.json'],
    ['uk', 'saved/dlia-shkil.json', 'x=1', '/feeds/uk/saved/dlia-shkil.json'],
    ['uk', 'all/archive/2026-W12.atom', '', '/feeds/uk/all/archive/2026-W12.atom'],
    ['uk', 'query.rss', 'not=b&tag=a', '/feeds/uk/query.rss?tag=a&not=b'],
    ['uk', 'query', 'form=summary&tag=b,a', '/feeds/uk/query?tag=a,b&form=summary'],
    ['uk', 'query.rss', 'tag=a&form=summary', '/feeds/uk/tag/a.rss?form=summary'],
  ])('%s %s ?%s is %s', (language, rest, search, expected) => {
    expect(canonical(language, rest, search)).toBe(expected);
  });

  it.each([
    ['de', 'all.rss', '', 'absent'],
    ['uk', 'all.pdf', '', 'absent'],
    ['uk', '', '', 'absent'],
    ['uk', 'all.rss', 'form=brief', '400 Parameter “form”: the other forms there are: summary, illustrated.'],
    [
      'uk',
      'all.rss',
      'form=full&form=summary',
      '400 Parameter “form”: the other forms there are: summary, illustrated.',
    ],
  ])('%s %s ?%s is not one: %s', (language, rest, search, expected) => {
    expect(canonical(language, rest, search)).toBe(expected);
  });

  it('says of a query what is wrong with it, as the hub does', () => {
    const refused = canonical('uk', 'query.rss', 'colour=red');
    expect(refused).toMatch(/^400 Parameter “colour”/);
    expect(readTopicAddress('/feeds/uk/query.rss?colour=red')).toEqual({ kind: 'none', detail: refused.slice(4) });
  });

  it.each([
    ['/feeds/uk/all', 'a page'],
    ['/feeds/uk/query?tag=a,b', 'a page'],
    ['/feeds/uk/all/archive/2026-W12.rss', 'a week of the archive'],
    ['/news/20417', 'not the address of a feed'],
    ['/feeds/uk', 'not the address of a feed'],
  ])('%s cannot be followed: it is %s', (path, reason) => {
    const address = readTopicAddress(path);
    expect(address.kind === 'none' ? address.detail : address.kind).toContain(reason);
  });
});
