import { findSavedFeed } from '../../../directory/saved-feeds.ts';
import type { FeedFormat } from '../../../feeds/feed-document.ts';
import { type FeedForm, formSearch } from '../../../feeds/feed-form.ts';
import type { Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import { combinedFeedResponse } from './combined-feed-response.ts';

/** A saved feed in one form; `format` is null for its page. */
export interface SavedFeedRequest {
  locale: Locale;
  slug: string;
  form: FeedForm;
  format: FeedFormat | null;
}

/** The feed editors have saved under a slug, or its page. */
export async function savedFeedResponse(
  context: PublicContext,
  { locale, slug, form, format }: SavedFeedRequest,
): Promise<PublicResponse> {
  const saved = await findSavedFeed(context.db, slug, locale);
  // Whoever saves one under a name begins a new epoch.
  if (saved === null) return { kind: 'absent', dependsOn: [] };
  const { title, filter } = saved;
  const description = saved.description === '' ? title : saved.description;
  const combined = { locale, name: `saved/${slug}`, search: formSearch(form), form, filter, title, description };
  return combinedFeedResponse(context, combined, format);
}
