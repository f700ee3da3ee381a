import { Feed, type Item } from 'feed';
import { escapeAttribute } from '../xml.ts';
import { revealText } from './safe-text.ts';

/** How `feed` begins and ends its documents, and an item in them. `cut-document.test.ts` holds the package to it. */
const START = '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">';
const ITEM_START = '\n        <item>';
const ITEM_END = '</item>';
const END = '\n    </channel>\n</rss>';

/** What closes a document that `cutHead` began. */
export const CLOSING = END.slice(1);

/**
 * A feed without items up to where items begin, the namespaces declared at its root: `feed` declares some of those it uses, and only
 * where it knows that it does.
 */
export function cutHead(feed: Feed, namespaces: Readonly<Record<string, string>>): string {
  const xml = feed.rss2();
  if (!xml.startsWith(START) || !xml.endsWith(END) || xml.includes(ITEM_START)) throw new UnknownLayout(xml);
  const declared = Object.entries(namespaces).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return revealText(`${START.slice(0, -1)}${declared.join('')}>${xml.slice(START.length, -END.length)}`);
}

/** One `<item>` with nothing around it: it is written in a feed of its own, of which nothing else is kept. */
export function cutItem(item: Item): string {
  // A date is given, because `feed` would read the clock.
  const feed = new Feed({ title: '', updated: new Date(0) });
  feed.addItem(item);
  const xml = feed.rss2();
  const from = xml.indexOf(ITEM_START);
  if (from < 0 || !xml.endsWith(`${ITEM_END}${END}`)) throw new UnknownLayout(xml);
  return revealText(xml.slice(from + 1, -END.length));
}

/** `feed` has come to lay out its documents otherwise: better no feed than one that was cut wrongly. */
export class UnknownLayout extends Error {
  readonly code = 'unknown-layout';

  constructor(xml: string) {
    super(`the package feed begins or ends its documents otherwise: ${xml.slice(0, 120)} … ${xml.slice(-120)}`);
  }
}
