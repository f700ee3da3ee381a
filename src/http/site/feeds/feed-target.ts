import { parseChannel } from '../../../publication/channels.ts';
import type { PublicContext } from '../public-context.ts';
import type { PublicTarget } from '../respond.ts';
import { channelFeedResponse } from './channel-feed-response.ts';
import { type FeedAddress, feedAddressPath, type NamedFeed, savedSlug } from './feed-address.ts';
import { queryFeedResponse } from './query-feed-response.ts';
import { redirectIfRenamed } from './redirect-if-renamed.ts';
import { savedFeedResponse } from './saved-feed-response.ts';

/** What is answered at the address of a feed, under the one address it has; null where no such feed can be. */
export function feedTarget(context: PublicContext, address: FeedAddress): PublicTarget | null {
  const key = feedAddressPath(address);
  if (address.kind === 'query') return { key, share: 'made-up', render: () => queryFeedResponse(context, address) };
  const { locale, name, week, form, format } = address;
  const slug = savedSlug(name);
  if (slug !== null && week === null)
    return { key, share: 'named', render: () => savedFeedResponse(context, { locale, slug, form, format }) };
  if (parseChannel(name) === null) return null;
  return { key, share: 'named', render: () => renderNamed(context, address) };
}

async function renderNamed(context: PublicContext, address: NamedFeed) {
  const { name: channel } = address;
  const pathOf = (renamed: string) => feedAddressPath({ ...address, name: renamed });
  const response = await channelFeedResponse(context, { ...address, channel });
  return redirectIfRenamed(context, { channel, pathOf }, response);
}
