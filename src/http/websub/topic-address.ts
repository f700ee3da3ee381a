import { type FeedAddress, readFeedAddress } from '../site/feeds/feed-address.ts';

/** Reads a path with what stands behind its `?` as a feed that can be followed; nobody is notified when a page or an archive changes. */
export function readTopicAddress(path: string): FeedAddress | { kind: 'none'; detail: string } {
  const mark = path.indexOf('?');
  const [name, search] = mark < 0 ? [path, ''] : [path.slice(0, mark), path.slice(mark + 1)];
  const [, language, rest = ''] = /^\/feeds\/([^/]+)\/(.+)$/.exec(name) ?? [];
  const address = readFeedAddress(language, rest, search);
  if (address.kind === 'absent') return none('that is not the address of a feed.');
  if (address.kind === 'refused') return none(address.detail);
  if (address.kind === 'named' && address.week !== null)
    return none('a week of the archive is not told of. Follow the feed itself.');
  if (address.format === null)
    return none('that is a page. Follow one of the feeds it names, which end in .rss, .atom or .json.');
  return address;
}

function none(detail: string): { kind: 'none'; detail: string } {
  return { kind: 'none', detail };
}
