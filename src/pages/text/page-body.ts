import type { Locale } from '../../publication/release.ts';
import { offerAvif } from '../pictures/body-pictures.ts';
import { tableRegions } from '../tables/table-regions.ts';
import { type BodyHeading, contentsOf, nameHeadings } from './headings.ts';
import { markAddresses } from './printed-addresses.ts';

/** A body as its page shows it: the same text, with what only a page needs. */
export interface PageBody {
  html: string;
  /** The headings to choose from at its beginning; empty where there are few. */
  contents: BodyHeading[];
}

/** The body of a release for its page. What feeds and partners get stays without ids, regions and marks. */
export function pageBody(html: string, locale: Locale): PageBody {
  const named = nameHeadings(html);
  return { html: tableRegions(markAddresses(offerAvif(named.html)), locale), contents: contentsOf(named.headings) };
}
