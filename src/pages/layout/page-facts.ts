import type { Picture } from '../../publication/release.ts';
import type { Alternate, FeedLink, Site } from '../page-models.ts';

/** What the frame and the head need to know of a page. */
export interface PageFacts {
  site: Site;
  /** Plain text, without the site's name; null on a front page, which bears the site's name alone. */
  title: string | null;
  /** Plain text; empty where there is none. */
  description: string;
  /** Canonical address; null for notices, which have none and are not to be indexed. */
  url: string | null;
  alternates: Alternate[];
  feeds: FeedLink[];
  /** Licence of what the page says, as an editor wrote it. */
  licence: string | null;
  picture: Picture | null;
  article: { publishedAt: string; updatedAt: string } | null;
  /** Whether the page offers what `FEED_SCRIPT` does. */
  hasFeedScript?: boolean;
  /** JSON-LD that is safe inside a script element; null where there is none. */
  structuredData: string | null;
}
