import type { Payload } from 'payload';
import type { DemoContent } from './content/types.ts';
import type { Loaded } from './loaded.ts';

/** Tags and sources, in both languages where they have both. */
export async function loadDirectories(
  payload: Payload,
  content: DemoContent,
  loaded: Loaded,
  step: (what: string) => void,
): Promise<void> {
  for (const { key, name, type, aliases } of content.tags) {
    const { id } = await payload.create({
      collection: 'tags',
      locale: 'uk',
      data: { name: name.uk, slug: '', type, aliases: aliases ?? [] },
    });
    if (name.en !== undefined) await payload.update({ collection: 'tags', id, locale: 'en', data: { name: name.en } });
    loaded.tags.set(key, id);
    step(name.uk);
  }
  for (const { key, name, attribution, aliases, ...source } of content.sources) {
    const { id } = await payload.create({
      collection: 'sources',
      locale: 'uk',
      data: { ...source, name: name.uk, slug: '', attribution: attribution.uk, aliases: aliases ?? [] },
    });
    await payload.update({
      collection: 'sources',
      id,
      locale: 'en',
      data: { name: name.en, attribution: attribution.en },
    });
    loaded.sources.set(key, id);
    step(name.uk);
  }
}
