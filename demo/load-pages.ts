import type { Payload } from 'payload';
import { demoPages } from './content/pages.ts';
import { toLexical } from './to-lexical.ts';

/** Plain pages, each published in both languages at once. */
export async function loadPages(payload: Payload): Promise<void> {
  for (const { slug, title, body } of demoPages) {
    const { id } = await payload.create({
      collection: 'pages',
      locale: 'uk',
      draft: true,
      data: { slug, title: title.uk, body: toLexical(body.uk) },
    });
    const english = { title: title.en, body: toLexical(body.en) };
    await payload.update({ collection: 'pages', id, locale: 'en', draft: true, data: english });
    await payload.update({ collection: 'pages', id, locale: 'uk', data: { _status: 'published' } });
    await payload.update({ collection: 'pages', id, locale: 'en', data: { _status: 'published' } });
  }
}
