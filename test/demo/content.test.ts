import { describe, expect, it } from 'vitest';
import { demoContent } from '../../demo/content/index.ts';
import type { DemoMoment, DemoNews } from '../../demo/content/types.ts';
import { toInstant } from '../../demo/moment.ts';
import { toLexical } from '../../demo/to-lexical.ts';
import { NEWS_KINDS } from '../../src/publication/release.ts';

const { tags, sources, pictures, documents, guides, news } = demoContent;
const now = new Date('2026-03-15T12:00:00Z');
const at = (moment: DemoMoment) => Date.parse(toInstant(moment, now));
const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key);
const isFull = (item: DemoNews) => item.body.en !== undefined;
const isSummaryOnly = (item: DemoNews) => item.title.en !== undefined && !isFull(item);

/** Addresses in everything the demo says, but for the licences of sources. */
function addresses(): string[] {
  const text = JSON.stringify([guides, documents, news, sources.map(({ licence: _, ...source }) => source)]);
  return [...text.matchAll(/(?:https?:\/\/|mailto:[^@\s"]+@)(?<host>[^/"\s)?#:]+)/g)].flatMap(
    ({ groups }) => groups?.['host'] ?? [],
  );
}

describe('demo content', () => {
  it('is as rich as a press centre of two years', () => {
    expect(tags.length).toBeGreaterThanOrEqual(25);
    expect(sources.length).toBeGreaterThanOrEqual(12);
    expect(guides.length).toBeGreaterThanOrEqual(8);
    expect(news.length).toBeGreaterThanOrEqual(60);
    expect(new Set(news.map(({ kind }) => kind))).toEqual(new Set(NEWS_KINDS));
    expect(new Set(tags.map(({ type }) => type))).toEqual(new Set(['topic', 'programme', 'person']));
    expect(tags.some(({ name }) => name.en === undefined)).toBe(true);
  });

  it.each(Object.entries(demoContent))('names each of its %s once', (_name, list) => {
    expect(new Set(keysOf(list)).size).toBe(list.length);
  });

  it('translates a third in full, a few in summary, the rest not at all', () => {
    const full = news.filter(isFull);
    expect(full.length).toBeGreaterThanOrEqual(Math.max(20, Math.ceil(news.length / 3)));
    expect(news.filter(isSummaryOnly).length).toBeGreaterThanOrEqual(3);
    for (const item of news) {
      expect(Boolean(item.title.en), item.key).toBe(Boolean(item.summary.en));
      if (isFull(item)) expect(item.title.en, item.key).toBeTruthy();
      if (isFull(item) && item.authors) expect(item.authors.en, item.key).toHaveLength(item.authors.uk.length);
    }
  });

  it('has the corrections, columns and several documents that the loader must know', () => {
    expect(news.filter(({ correction }) => correction).length).toBe(2);
    expect(news.some((item) => (item.documents?.length ?? 0) > 1)).toBe(true);
    for (const column of news.filter(({ kind }) => kind === 'column')) {
      expect(column.authors?.uk.length, column.key).toBeGreaterThan(0);
      expect(column.disclaimer?.uk, column.key).toBeTruthy();
    }
  });

  it.each(news.map((item) => [item.key, item] as const))('%s points only to what is there', (_key, item) => {
    expect(keysOf(tags)).toEqual(expect.arrayContaining(item.tags));
    expect(keysOf(sources)).toEqual(expect.arrayContaining(item.sources));
    expect(keysOf(guides)).toEqual(expect.arrayContaining(item.guides ?? []));
    expect(keysOf(documents)).toEqual(expect.arrayContaining(item.documents ?? []));
    if (item.cover) expect(keysOf(pictures)).toContain(item.cover);
    const linked = [...JSON.stringify(item.body).matchAll(/\]\((guide|document):([^)]+)\)/g)];
    for (const [, type, key] of linked) expect(keysOf(type === 'guide' ? guides : documents)).toContain(key);
    expect(item.tags.length).toBeGreaterThanOrEqual(1);
    expect(item.tags.length).toBeLessThanOrEqual(5);
    expect(item.sources.length).toBeLessThanOrEqual(2);
    for (const region of item.regions ?? []) expect(region).toMatch(/^UA-\d\d$/);
  });

  it.each(news.map((item) => [item.key, item] as const))(
    '%s has a body of three to nine blocks or more',
    (_key, item) => {
      const blocks = toLexical(item.body.uk).root.children;
      expect(blocks.length).toBeGreaterThanOrEqual(3);
      const english = item.body.en && toLexical(item.body.en).root.children;
      if (english) expect(english.map(({ type }) => type)).toEqual(blocks.map(({ type }) => type));
      for (const text of [item.title.uk, item.summary.uk, item.title.en, item.summary.en]) {
        expect(text ?? '').not.toMatch(/\*|\n|\]\(/);
      }
    },
  );

  it('writes Ukrainian in Ukrainian and English in English', () => {
    for (const item of news) {
      expect(item.body.uk, item.key).not.toMatch(/[ыэъё]|[А-я][a-z]|[a-z][А-я]/i);
      expect(item.body.uk, item.key).not.toContain("'");
      expect(item.body.en ?? '', item.key).not.toMatch(/[а-яіїєґ]/i);
    }
  });

  it('lets guides point only to what is there', () => {
    for (const guide of guides) {
      expect(keysOf(documents)).toEqual(expect.arrayContaining(guide.files));
      expect(keysOf(pictures)).toContain(guide.cover);
      expect(keysOf(tags)).toEqual(expect.arrayContaining(guide.tags));
      expect(keysOf(sources)).toEqual(expect.arrayContaining(guide.sources));
      if (guide.replaces) expect(keysOf(guides)).toContain(guide.replaces);
    }
    expect(guides.filter(({ files }) => files.length > 1).length).toBe(3);
    expect(guides.some(({ replaces }) => replaces)).toBe(true);
  });

  it('shows each picture, and each document, somewhere', () => {
    const shown = new Set([...news.map(({ cover }) => cover), ...guides.map(({ cover }) => cover)]);
    expect(keysOf(pictures).filter((key) => !shown.has(key))).toEqual([]);
    const offered = new Set([...news.flatMap((item) => item.documents ?? []), ...guides.flatMap(({ files }) => files)]);
    expect(keysOf(documents).filter((key) => !offered.has(key))).toEqual([]);
  });

  it('runs from two years ago to a few days ago, newest first', () => {
    const days = news.map(({ publishedAt }) => publishedAt.daysAgo);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...days)).toBeLessThanOrEqual(731);
    expect(Math.max(...days)).toBeGreaterThan(600);
    const instants = news.map(({ publishedAt }) => at(publishedAt));
    expect(instants).toEqual(instants.toSorted((a, b) => b - a));
    expect(new Set(instants).size).toBe(instants.length);
  });

  it('never points to a guide, or to an event, before its time', () => {
    for (const { key, publishedAt, guides: pointed, event } of news) {
      for (const guide of guides.filter((one) => pointed?.includes(one.key))) {
        expect(at(guide.publishedAt), key).toBeLessThan(at(publishedAt));
      }
      const { startsAt, endsAt, deadline } = event ?? {};
      if (startsAt) expect(at(startsAt), key).toBeGreaterThan(at(publishedAt));
      if (startsAt && endsAt) expect(at(endsAt), key).toBeGreaterThan(at(startsAt));
      if (deadline) expect(at(deadline), key).toBeGreaterThan(at(publishedAt));
      if (deadline && startsAt) expect(at(startsAt), key).toBeGreaterThan(at(deadline));
    }
    expect(news.some(({ event }) => event?.startsAt && at(event.startsAt) > now.getTime())).toBe(true);
  });

  it('gives every announcement a start and every call and vacancy a deadline', () => {
    for (const { key, kind, event } of news) {
      if (kind === 'announcement') expect(event?.startsAt, key).toBeDefined();
      if (kind === 'call' || kind === 'vacancy') expect(event?.deadline, key).toBeDefined();
    }
  });

  it('has no address outside the reserved domains', () => {
    expect(addresses().length).toBeGreaterThan(20);
    expect(addresses().filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  it('has the sample item of the domain in both languages', () => {
    const sample = news.find(({ key }) => key === 'twin-city-guide');
    expect(sample?.guides).toEqual(['twin-city', 'partnership']);
    for (const body of [sample?.body.uk, sample?.body.en]) {
      const blocks = toLexical(body ?? '').root.children.map(({ type }) => type);
      expect(blocks).toContain('list');
      expect(body).toMatch(/\*\*\[(ЗАВАНТАЖИТИ інструкцію|DOWNLOAD)\]\(document:/);
    }
  });
});
