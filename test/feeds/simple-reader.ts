import { children, type ReadElement, readXml, text } from './read-back.ts';

/** An item as rss-parser gives it to n8n and its like. */
export interface SimpleItem {
  title: unknown;
  link: unknown;
  guid: unknown;
  creator: unknown;
  categories: unknown[];
  content: unknown;
  enclosure: Record<string, string> | undefined;
}

/**
 * RSS as readers take it that turn elements into values one by one: of several the first, of one with attributes an object. Only
 * `guid` and `enclosure` are known to have attributes.
 */
export function readSimply(xml: string): SimpleItem[] {
  return children(children(readXml(xml), 'channel')[0], 'item').map((item) => ({
    title: asValue(children(item, 'title')[0]),
    link: asValue(children(item, 'link')[0]),
    guid: text(item, 'guid'),
    creator: asValue(children(item, 'dc:creator')[0]),
    categories: children(item, 'category').map(asValue),
    content: asValue(children(item, 'content:encoded')[0]),
    enclosure: children(item, 'enclosure')[0]?.['@'],
  }));
}

function asValue(element: ReadElement | undefined): unknown {
  return element?.['@'] === undefined ? element?.['#text'] : { _: element['#text'], $: element['@'] };
}
