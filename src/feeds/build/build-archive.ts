import type { LogDatabase } from '../../log/log-database.ts';
import { everHeldWithin, textsWithin, weekAfter, weekBefore } from '../../log/reading/archive-weeks.ts';
import { departedTexts } from '../../log/reading/channel-texts.ts';
import { archiveName } from '../../publication/addresses.ts';
import { type IsoWeek, isComplete, weekOf } from '../../publication/dates/iso-week.ts';
import type { FeedDocument } from '../feed-document.ts';
import { type BuiltFeed, describeFeed, type FeedRequest, feedUrls, latest, showTexts } from './build-feed.ts';

/**
 * One document of a channel's archive (RFC 5005, 4): the texts dated in a week that is over, all of them, and no others. It changes
 * with its texts, and once more when the next week with texts is over and `next-archive` leads there. Null while the week runs.
 * A week whose texts have all gone is a document without entries: whoever was on the way through it when the last one went finds the way
 * on. One that never had any is none.
 */
export async function buildArchive(db: LogDatabase, request: FeedRequest, week: IsoWeek): Promise<BuiltFeed | null> {
  const { origin, now, locale, channel } = request;
  if (!isComplete(week, now)) return null;
  const of = { locale, channel };
  const rows = await textsWithin(db, of, { from: week.from, until: week.until });
  if (rows.length === 0 && !(await everHeldWithin(db, of, week))) return null;
  const previous = await weekBefore(db, of, week.from);
  const next = await weekAfter(db, of, week.until, weekOf(now).from);
  const urlsOf = (name: string) => feedUrls(origin, locale, name);
  const feed: FeedDocument = {
    ...describeFeed(request),
    ...showTexts(rows, [], week.until),
    urls: urlsOf(archiveName(channel, week.name)),
    // One subscribes to the feed, and a hub tells of that one alone.
    hubUrl: null,
    translations: [],
    withdrawn: [],
    archive: {
      kind: 'archive',
      current: urlsOf(channel),
      previous: previous && urlsOf(archiveName(channel, previous.name)),
      next: next && urlsOf(archiveName(channel, next.name)),
    },
  };
  // A text that went is no longer here to tell when; whoever asks by date is told of every departure from the channel.
  const departed = await departedTexts(db, { ...of, limit: 1 });
  const changes = [...rows.map((row) => row.releasedAt), ...departed.map((text) => text.withdrawnAt)];
  return { feed, lastModified: latest(changes) };
}
