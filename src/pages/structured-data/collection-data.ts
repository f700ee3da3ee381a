import type { Release } from '../../publication/release.ts';
import type { ListEntry, Site } from '../page-models.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { imageObject } from './image-object.ts';
import { jsonForScript } from './json-for-script.ts';
import { organisation } from './site-data.ts';

/** schema.org CollectionPage of a thematic page, with the texts that it lists, and where it stands. */
export function collectionData(release: Release, site: Site, entries: readonly ListEntry[]): string[] {
  const { id, url, title, summary, locale, publishedAt, updatedAt, cover, translations } = release;
  const page = {
    '@type': 'CollectionPage',
    '@id': id,
    url,
    name: title,
    description: summary === '' ? undefined : summary,
    inLanguage: locale,
    datePublished: publishedAt,
    dateModified: updatedAt,
    image: cover === null ? undefined : imageObject(cover),
    publisher: organisation(site),
    workTranslation: translations.map((other) => ({
      '@type': 'CollectionPage',
      '@id': other.id,
      url: other.url,
      inLanguage: other.locale,
    })),
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: entries.map((entry, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: entry.url,
        name: entry.title,
      })),
    },
  };
  return [jsonForScript(page), jsonForScript(breadcrumbs(release, site))];
}
