import { findSavedFeed } from '../../../directory/saved-feeds.ts';
import type { FeedFormat } from '../../../feeds/feed-document.ts';
import { type FeedForm, formSearch } from '../../../feeds/feed-form.ts';
import type { Locale } from '../../../publication/release.ts';
import type { Outcome } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import { combinedFeedOutcome } from './combined-feed.ts';

/** A saved feed in one form. */
export interface SavedRequest {
  locale: Locale;
  slug: string;
  form: FeedForm;
}

/** The feed editors have saved under a slug, or its page where `format` is null. */
export async function savedFeedOutcome(
  context: PublicContext,
  { locale, slug, form }: SavedRequest,
  format: FeedFormat | null,
): Promise<Outcome> {
  const saved = await findSavedFeed(context.db, slug, locale);
  if (saved === null) return { kind: 'absent' };
  const { title, filter } = saved;
  const description = saved.description === '' ? title : saved.description;
  const combined = { locale, name: `saved/${slug}`, search: formSearch(form), form, filter, title, description };
  return combinedFeedOutcome(context, combined, format);
}
