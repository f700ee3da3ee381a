import { describe, expect, it } from 'vitest';
import { attributionOf } from '../../src/publication/attribution.ts';
import { renderPicture } from '../../src/publication/body/body-files.ts';
import type { SourceContent } from '../../src/publication/content.ts';
import type { Picture } from '../../src/publication/release.ts';
import { ORIGIN, presented } from './item-content.ts';

function source(facts: Partial<SourceContent>): SourceContent {
  const plain = { id: '1', slug: 'rada', firstSlug: 'rada', name: {}, site: null, licence: null, attribution: {} };
  return { ...plain, ...facts };
}

describe('the line printed with a text', () => {
  it.each<[string, SourceContent[], string, string]>([
    [
      'the source’s own line',
      [source({ attribution: { uk: ' За матеріалами  Ради ', en: 'By the Council' } })],
      'За матеріалами Ради',
      'By the Council',
    ],
    [
      'a line in one language alone',
      [source({ name: { uk: 'Рада', en: 'Council' }, attribution: { uk: 'Від Ради' } })],
      'Від Ради',
      'Source: Council',
    ],
    ['a name in both languages', [source({ name: { uk: 'Рада', en: 'Council' } })], 'Джерело: Рада', 'Source: Council'],
    ['a name in one language', [source({ name: { uk: 'Рада' } })], 'Джерело: Рада', 'Source: Рада'],
    ['no name at all', [source({})], 'Джерело: rada', 'Source: rada'],
    [
      'two sources',
      [source({ name: { uk: 'Рада' } }), source({ id: '2', attribution: { uk: 'Фонд', en: 'Fund' } })],
      'Джерело: Рада; Фонд',
      'Source: Рада; Fund',
    ],
    ['no source', [], 'Джерело: visnyk.example', 'Source: visnyk.example'],
  ])('%s', (_, sources, uk, en) => {
    const release = presented({ sources, title: { uk: 'Назва', en: 'Title' }, summary: { en: 'Short' } });
    expect(attributionOf(release)).toMatchObject({ uk, en, url: `${ORIGIN}/news/12` });
    // The same from either language of the item, but for its address.
    const english = presented({ sources, title: { uk: 'Назва', en: 'Title' }, summary: { en: 'Short' } }, 'en');
    expect(attributionOf(english)).toMatchObject({ uk, en, url: `${ORIGIN}/en/news/12` });
  });

  it('is made of the name where a release is older than the line', () => {
    const release = presented({ sources: [source({ name: { uk: 'Рада' } })] });
    const [{ attribution: _, ...mark } = { slug: '', name: '', url: '', site: null, licence: null }] = release.sources;
    expect(attributionOf({ ...release, sources: [mark] })).toMatchObject({ uk: 'Джерело: Рада', en: 'Source: Рада' });
  });

  it('names every licence once', () => {
    const sources = ['CC BY 4.0', null, 'CC BY 4.0', 'CC0'].map((licence, id) => source({ id: String(id), licence }));
    expect(attributionOf(presented({ sources })).licences).toEqual(['CC BY 4.0', 'CC0']);
  });

  it('credits the pictures of the cover and of the body, each once', () => {
    const picture = (credit: string | null): Picture => {
      const file = { url: `${ORIGIN}/media/images/a.jpg`, mediaType: 'image/jpeg', bytes: 1 };
      return { ...file, width: 10, height: 10, alt: '', credit, renditions: [] };
    };
    const credits = ['Фото: О. Лисенко', 'Фото: <Іван> & Ко', 'Фото: О. Лисенко', null];
    const html = credits.map((credit) => renderPicture(picture(credit), ORIGIN)).join('\n');
    const release = { ...presented(), cover: picture('Фото: Рада'), html };
    expect(attributionOf(release).imageCredits).toEqual(['Фото: Рада', 'Фото: О. Лисенко', 'Фото: <Іван> & Ко']);
  });
});
