import { makeOwnKey, readAccount, revokeOwnKey } from './account/account-endpoints.ts';
import { listChanges } from './changes/list-changes.ts';
import { listFacets } from './directory/list-facets.ts';
import { listFeeds } from './directory/list-feeds.ts';
import { listGuides } from './directory/list-guides.ts';
import { listSources } from './directory/list-sources.ts';
import { listTags } from './directory/list-tags.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { getItem } from './items/get-item.ts';
import { listItems } from './items/list-items.ts';
import { contractEndpoints } from './openapi/contract-endpoints.ts';
import { playStory } from './sandbox/play-story.ts';
import {
  pingSubscription,
  replaySubscription,
  retireSubscriptionSecret,
  rotateSubscriptionSecret,
} from './subscriptions/subscription-actions.ts';
import {
  changeSubscription,
  deleteSubscription,
  listSubscriptions,
  makeSubscription,
  readSubscription,
} from './subscriptions/subscription-endpoints.ts';

/** The whole API: what is served, and what the contract tells of. */
export const ENDPOINTS: readonly AnyEndpoint[] = [
  listItems,
  getItem,
  listChanges,
  listGuides,
  listTags,
  listSources,
  listFeeds,
  listFacets,
  playStory,
  listSubscriptions,
  makeSubscription,
  readSubscription,
  changeSubscription,
  deleteSubscription,
  pingSubscription,
  replaySubscription,
  rotateSubscriptionSecret,
  retireSubscriptionSecret,
  readAccount,
  makeOwnKey,
  revokeOwnKey,
  ...contractEndpoints(() => ENDPOINTS),
];
