import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { CASE_NAMES, readCase } from './feed-cases.ts';
import { children, readXml } from './read-back.ts';

const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

describe('RFC 6721: the namespace of tombstones', () => {
  it.each(CASE_NAMES)('is declared only where one stands, case %s', (name) => {
    const doc = readCase(name);
    const root = readXml(renderFeed(doc, 'atom'));
    expect(children(root, 'at:deleted-entry')).toHaveLength(doc.withdrawn.length);
    expect(root['@']?.['xmlns:at']).toBe(doc.withdrawn.length > 0 ? TOMBSTONES : undefined);
    expect(renderFeed(doc, 'rss')).not.toContain(TOMBSTONES);
  });

  it('is not where the last tombstone had to go for the feed to fit', () => {
    const doc = readCase('withdrawn');
    const whole = renderFeed(doc, 'atom');
    for (let maxBytes = Buffer.byteLength(whole); maxBytes > 1_500; maxBytes -= 50) {
      const root = readXml(renderFeed(doc, 'atom', maxBytes));
      expect(root['@']?.['xmlns:at'] !== undefined).toBe(children(root, 'at:deleted-entry').length > 0);
    }
  });
});
