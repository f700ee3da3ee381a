import type { Locale } from '../../publication/release.ts';
import { element, writeXml, type XmlElement } from '../xml.ts';

export const OPML_CONTENT_TYPE = 'text/x-opml; charset=utf-8';

/** One feed in a subscription list. */
export interface ListedFeed {
  title: string;
  /** Address of the feed. */
  feedUrl: string;
  /** Its page for people. */
  pageUrl: string;
}

/** All feeds of a language, by groups, before they are written down. */
export interface SubscriptionList {
  locale: Locale;
  title: string;
  owner: string;
  /** Where the list is explained: the directory of feeds. */
  directoryUrl: string;
  groups: readonly { title: string; feeds: readonly ListedFeed[] }[];
}

/**
 * OPML 2.0 subscription list ("Subscription lists"), UTF-8: an outline for each group, in it one of type `rss` for each feed. Reads
 * no clock: dates are left out, so that the list changes only when its feeds do.
 */
export function renderOpml({ locale, title, owner, directoryUrl, groups }: SubscriptionList): string {
  return writeXml(
    element('opml', { version: '2.0' }, [
      element('head', {}, [
        element('title', {}, title),
        element('ownerName', {}, owner),
        element('ownerId', {}, directoryUrl),
        element('docs', {}, 'https://opml.org/spec2.opml'),
      ]),
      element(
        'body',
        {},
        groups.map((group) => groupOutline(group, locale)),
      ),
    ]),
  );
}

function groupOutline({ title, feeds }: SubscriptionList['groups'][number], locale: Locale): XmlElement {
  const outlines = feeds.map((feed) => feedOutline(feed, locale));
  return element('outline', { text: title, title }, outlines);
}

function feedOutline({ title, feedUrl, pageUrl }: ListedFeed, language: Locale): XmlElement {
  const attributes = { type: 'rss', version: 'RSS', text: title, title, xmlUrl: feedUrl, htmlUrl: pageUrl, language };
  return element('outline', attributes);
}
