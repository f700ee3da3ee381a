import type { Payload } from 'payload';
import type { DemoContent, DemoEvent, DemoNews } from './content/types.ts';
import { all, type Loaded, one } from './loaded.ts';
import { toInstant, yearOf } from './moment.ts';
import { type ResolveLink, toLexical } from './to-lexical.ts';

type Step = (what: string) => void;

/** Guides, the oldest first; then each is told what replaces it. */
export async function loadGuides(
  payload: Payload,
  content: DemoContent,
  loaded: Loaded,
  now: Date,
  step: Step,
): Promise<void> {
  for (const guide of content.guides.toReversed()) {
    const { title, purpose, publisher, edition, publishedAt } = guide;
    const shared = {
      documents: all(loaded.documents, guide.files),
      cover: one(loaded.pictures, guide.cover),
      tags: all(loaded.tags, guide.tags),
      sources: all(loaded.sources, guide.sources),
      publishedAt: toInstant(publishedAt, now),
      year: yearOf(publishedAt, now),
      edition: edition?.uk ?? null,
    };
    const inUk = { title: title.uk, summary: purpose.uk, publisher: publisher.uk };
    const { id } = await payload.create({
      collection: 'guides',
      locale: 'uk',
      draft: true,
      data: { ...shared, ...inUk },
    });
    if (title.en !== undefined) {
      const inEn = { title: title.en, summary: purpose.en ?? null, publisher: publisher.en ?? null };
      await payload.update({ collection: 'guides', id, locale: 'en', draft: true, data: inEn });
    }
    await payload.update({ collection: 'guides', id, locale: written(title), data: { _status: 'published' } });
    loaded.guides.set(guide.key, id);
    step(title.uk);
  }
  for (const { key, replaces } of content.guides) {
    if (replaces === undefined) continue;
    const data = { replacedBy: one(loaded.guides, key), _status: 'published' as const };
    await payload.update({ collection: 'guides', id: one(loaded.guides, replaces), locale: 'uk', data });
  }
}

/** News, the oldest first; both languages of an item are published at once, as they were on the day. */
export async function loadNews(
  payload: Payload,
  content: DemoContent,
  loaded: Loaded,
  now: Date,
  step: Step,
): Promise<void> {
  const link = linkResolver(loaded);
  for (const item of content.news.toReversed()) {
    const { id } = await payload.create({
      collection: 'news',
      locale: 'uk',
      draft: true,
      data: { ...sharedFields(item, loaded, now), ...textIn(item, 'uk', link, now) },
    });
    if (item.title.en !== undefined)
      await payload.update({ collection: 'news', id, locale: 'en', draft: true, data: textIn(item, 'en', link, now) });
    await payload.update({ collection: 'news', id, locale: written(item.title), data: { _status: 'published' } });
    loaded.news.set(item.key, id);
    step(item.title.uk);
  }
}

/** The texts of an item that are published at once: each has a status of its own. */
function written(title: { uk: string; en?: string }): 'all' | 'uk' {
  return title.en === undefined ? 'uk' : 'all';
}

function sharedFields(item: DemoNews, loaded: Loaded, now: Date) {
  return {
    kind: item.kind,
    publishedAt: toInstant(item.publishedAt, now),
    tags: all(loaded.tags, item.tags),
    sources: all(loaded.sources, item.sources),
    cover: item.cover === undefined ? null : one(loaded.pictures, item.cover),
    guides: all(loaded.guides, item.guides ?? []),
    documents: all(loaded.documents, item.documents ?? []),
    regions: item.regions ?? [],
  };
}

function textIn(item: DemoNews, locale: 'uk' | 'en', link: ResolveLink, now: Date) {
  const body = item.body[locale];
  return {
    title: item.title[locale] ?? '',
    summary: item.summary[locale] ?? null,
    body: body === undefined ? null : toLexical(body, link),
    authors: item.authors?.[locale] ?? [],
    correction: item.correction?.[locale] ?? null,
    disclaimer: item.disclaimer?.[locale] ?? null,
    event: item.event === undefined ? {} : eventIn(item.event, locale, now),
  };
}

function eventIn(event: DemoEvent, locale: 'uk' | 'en', now: Date) {
  const { startsAt, endsAt, deadline, place, registrationUrl } = event;
  const at = (moment: DemoEvent['startsAt']) => (moment === undefined ? null : toInstant(moment, now));
  return {
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    deadline: at(deadline),
    place: place?.[locale] ?? null,
    registrationUrl: registrationUrl ?? null,
  };
}

/** `guide:key` and `document:key` become links to what was loaded under that key; other addresses stay. */
function linkResolver(loaded: Loaded): ResolveLink {
  return (href) => {
    const [, kind, key] = /^(guide|document):(.+)$/.exec(href) ?? [];
    if (kind === undefined || key === undefined) return { linkType: 'custom', url: href, newTab: false };
    const relationTo = kind === 'guide' ? 'guides' : 'documents';
    return { linkType: 'internal', doc: { relationTo, value: one(loaded[relationTo], key) }, newTab: false };
  };
}
