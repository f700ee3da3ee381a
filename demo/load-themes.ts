import type { Payload } from 'payload';
import { demoThemes } from './content/themes.ts';
import { all, type Loaded } from './loaded.ts';
import { toLexical } from './to-lexical.ts';

/** Thematic pages, each with the saved feed whose texts it lists, published in both languages at once. */
export async function loadThemes(payload: Payload, loaded: Loaded): Promise<void> {
  for (const { feed, title, summary, body, guides, pinned } of demoThemes) {
    const { slug, name, description, tags } = feed;
    const selection = { slug, tags: all(loaded.tags, tags) };
    const saved = await payload.create({
      collection: 'saved-feeds',
      locale: 'uk',
      data: { ...selection, name: name.uk, description: description.uk },
    });
    const english = { name: name.en, description: description.en };
    await payload.update({ collection: 'saved-feeds', id: saved.id, locale: 'en', data: english });
    const textIn = (locale: 'uk' | 'en') => ({
      title: title[locale],
      summary: summary[locale],
      body: toLexical(body[locale]),
    });
    const chosen = { feed: saved.id, guides: all(loaded.guides, guides), pinned: all(loaded.news, pinned) };
    const { id } = await payload.create({
      collection: 'themes',
      locale: 'uk',
      draft: true,
      data: { ...chosen, ...textIn('uk') },
    });
    await payload.update({ collection: 'themes', id, locale: 'en', draft: true, data: textIn('en') });
    await payload.update({ collection: 'themes', id, locale: 'all', data: { _status: 'published' } });
  }
}
