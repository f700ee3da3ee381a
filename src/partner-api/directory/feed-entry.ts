import { z } from 'zod';
import { feedUrls } from '../../feeds/build/build-feed.ts';
import type { ChannelCounts } from '../../log/placements/count-places.ts';
import { feedPath } from '../../publication/addresses.ts';
import { localChannel } from '../../publication/channels.ts';
import { LOCALES, type Locale } from '../../publication/release.ts';

/** A feed in one language: how much it holds, and where it is. */
export const feedEntrySchema = z
  .object({
    locale: z.enum(LOCALES),
    texts: z.number().int().describe('How many texts it holds, newest and archived.'),
    page: z.url().describe('Its page for people.'),
    rss: z.url(),
    atom: z.url(),
    json: z.url().describe('JSON Feed.'),
  })
  .meta({ id: 'FeedAddresses' });

export type FeedEntry = z.infer<typeof feedEntrySchema>;

/** The feeds of a channel in each language in which it holds anything. */
export function feedsOf(counts: ChannelCounts, origin: string, channel: string): FeedEntry[] {
  return LOCALES.flatMap((locale) => {
    const texts = counts[locale].get(channel);
    return texts === undefined ? [] : [feedEntry(origin, { locale, channel, texts })];
  });
}

/** `channel` is what stands in the feed's address: `tag/osvita`, `saved/dlia-shkil`. */
export function feedEntry(
  origin: string,
  { locale, channel, texts }: { locale: Locale; channel: string; texts: number },
): FeedEntry {
  return { locale, texts, page: origin + feedPath(locale, channel), ...feedUrls(origin, locale, channel) };
}

/** A directory is made of what is published: any change of any text may change it, and all texts are in `all`. */
export const EVERYTHING = LOCALES.map((locale) => localChannel(locale, 'all'));
