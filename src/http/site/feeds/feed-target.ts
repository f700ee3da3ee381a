import { FEED_FORMATS, type FeedFormat } from '../../../feeds/feed-document.ts';
import { type FeedForm, formSearch } from '../../../feeds/feed-form.ts';
import { archiveName, feedPath } from '../../../publication/addresses.ts';
import { parseChannel } from '../../../publication/channels.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import type { Outcome } from '../../cache/public-response.ts';
import type { PublicContext } from '../public-context.ts';
import type { Wanted } from '../respond.ts';
import { archiveOutcome, feedOutcome, feedPageOutcome } from './channel-feed.ts';
import { orMoved } from './moved.ts';
import { savedFeedOutcome } from './saved-feed.ts';

/** A feed as its path names it; `format` is null for its page. */
export interface NamedFeed {
  locale: Locale;
  /** `all`, `tag/osvita`, `saved/dlia-shkil`, … */
  name: string;
  /** A week of its archive, as written (`2026-W12`); null for the feed itself. */
  week: string | null;
  format: FeedFormat | null;
}

/** One entry a form, whatever else a client hangs on the address; null where no such feed can be. */
export function wantedFeed(context: PublicContext, named: NamedFeed, form: FeedForm): Wanted | null {
  const { locale, name, week, format } = named;
  const slug = savedSlug(name);
  const pathOf = (channel: string) =>
    feedPath(locale, week === null ? channel : archiveName(channel, week), format ?? undefined, formSearch(form));
  if (slug !== null && week === null) {
    return {
      key: pathOf(name),
      share: 'named',
      render: () => savedFeedOutcome(context, { locale, slug, form }, format),
    };
  }
  if (parseChannel(name) === null) return null;
  const render = async () => orMoved(context, { channel: name, pathOf }, await channelFeed(context, named, form));
  return { key: pathOf(name), share: 'named', render };
}

/** A channel's feed, one week of its archive, or its page; archives have no page of their own. */
async function channelFeed(
  context: PublicContext,
  { locale, name: channel, week, format }: NamedFeed,
  form: FeedForm,
): Promise<Outcome> {
  if (week !== null)
    return format === null ? { kind: 'absent' } : archiveOutcome(context, locale, { channel, week }, format);
  const feed = { locale, channel, form };
  return format === null ? feedPageOutcome(context, feed) : feedOutcome(context, feed, format);
}

/** The slug in `saved/<slug>`; null for the name of a channel. */
export function savedSlug(name: string): string | null {
  return /^saved\/([^/]+)$/.exec(name)?.[1] ?? null;
}

const FEED_PATH = /^(.+?)(?:\.([a-z]+))?$/;
const ARCHIVE_NAME = /^(.+)\/archive\/([^/]+)$/;

/** Reads what stands in `/feeds/{language}/{rest}`; null where there can be no such feed. */
export function readFeedName(language: unknown, rest: string): NamedFeed | null {
  const locale = LOCALES.find((known) => known === language);
  const [, whole, extension] = FEED_PATH.exec(rest) ?? [];
  if (locale === undefined || whole === undefined) return null;
  const format = extension === undefined ? null : FEED_FORMATS.find((known) => known === extension);
  if (format === undefined) return null;
  const [, name = whole, week = null] = ARCHIVE_NAME.exec(whole) ?? [];
  return { locale, name, week, format };
}
