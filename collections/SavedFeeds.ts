import type { CollectionConfig } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { isEditor, isSignedIn } from './access/roles.ts';
import { cleanText } from './checks/clean-text.ts';
import { refuseDeletingLinked } from './deleting/refuse-deleting-linked.ts';
import { nameField } from './directory-defaults.ts';
import { fixedSlugField } from './fields/addresses/slug.ts';
import { foldedField, searchFolded } from './fields/folded.ts';
import { listTitleField } from './fields/list-title.ts';
import { regionsField } from './fields/regions.ts';
import { kindsField, sourcesField, topicsField } from './fields/selection.ts';
import { siteEpochHooks } from './hooks/site-epoch.ts';
import { words } from './words.ts';

/** Combinations that editors have named: feeds with an address of their own, `/feeds/{locale}/saved/{slug}`. */
export function savedFeedsCollection(releaseContext: ReleaseContext): CollectionConfig {
  return {
    slug: 'saved-feeds',
    labels: { singular: words('Добірка', 'Saved feed'), plural: words('Добірки', 'Saved feeds') },
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns: ['listTitle', 'slug'],
      group: words('Довідники', 'Directories'),
      description: words(
        'Стрічка з кількох тем, джерел, видів чи областей під власною назвою. Усередині поля досить одного збігу, між полями потрібні всі. Без жодного поля стрічка містить усе.',
        'A feed of several topics, sources, kinds or regions under a name of its own. Within a field any match will do; all fields must match. Without any field it holds everything.',
      ),
    },
    defaultSort: 'listTitle',
    access: { read: isSignedIn, create: isEditor, update: isEditor, delete: isEditor },
    hooks: {
      ...siteEpochHooks(releaseContext),
      beforeOperation: [searchFolded()],
      beforeValidate: [cleanText],
      beforeDelete: [refuseDeletingLinked('saved-feeds')],
    },
    fields: [
      nameField(120),
      fixedSlugField(),
      { name: 'description', type: 'textarea', label: words('Опис', 'Description'), localized: true, maxLength: 500 },
      topicsField('tags', words('Теми', 'Topics')),
      topicsField('notTags', words('Крім тем', 'Without topics')),
      sourcesField(),
      kindsField(),
      regionsField(),
      foldedField('name', 'description'),
      listTitleField('name'),
    ],
  };
}
