import { KIND_CHANNELS } from '../../publication/channels.ts';
import { KIND_TITLES } from '../../publication/kind-titles.ts';
import type { Release } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';
import type { SchemaThing } from './json-for-script.ts';

/** schema.org BreadcrumbList: the front page, the list of its kind, and the text itself. */
export function breadcrumbs({ kind, locale, title, url }: Release, site: Site): SchemaThing {
  const steps = [
    { name: site.name, item: site.frontUrl },
    { name: KIND_TITLES[kind][locale], item: site.listUrl(KIND_CHANNELS[kind]) },
    { name: title, item: url },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
