import type { Release } from '../../publication/release.ts';
import { kindList } from '../layout/kind-list.ts';
import type { Site } from '../page-models.ts';
import type { SchemaThing } from './json-for-script.ts';

/** schema.org BreadcrumbList: the front page, the list of its kind, and the text itself. */
export function breadcrumbs({ kind, title, url }: Release, site: Site): SchemaThing {
  const list = kindList(site, kind);
  const steps = [
    { name: site.name, item: site.frontUrl },
    { name: list.label, item: list.url },
    { name: title, item: url },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
