export { type ClientOptions, VisnykClient } from './client.ts';
export { type CursorStore, type FollowOptions, memoryCursor } from './follow.ts';
export { ProblemError } from './problem.ts';
export type { Change, ChangeEvent, Item, ItemPage, ItemQuery, Kind, Locale, Selection } from './types.ts';
export { isGenuineWebhook, type WebhookHeaders } from './webhook.ts';
