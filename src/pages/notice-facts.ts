import type { PageFacts } from './layout/page-facts.ts';
import type { FeedLink, Site } from './page-models.ts';

/** Facts of a page that stands in for another: it has no address, translation or description of its own. */
export function noticeFacts(site: Site, title: string, feeds: FeedLink[]): PageFacts {
  return {
    site,
    title,
    description: '',
    url: null,
    alternates: [],
    feeds,
    licence: null,
    picture: null,
    article: null,
    structuredData: null,
  };
}
