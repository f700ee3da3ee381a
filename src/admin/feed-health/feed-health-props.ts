import type { FeedHealth, FeedHealthReport } from '../../http/admin/feed-health/report.ts';
import type { Locale } from '../../publication/release.ts';
import type { HealthWords } from './feed-health-words.ts';

/** What a feed's row and its details are shown from. */
export interface FeedHealthProps {
  feed: FeedHealth;
  days: FeedHealthReport['days'];
  language: Locale;
  words: HealthWords;
}
