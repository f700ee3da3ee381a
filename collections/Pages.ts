import type { CollectionConfig } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { contentDefaults } from './content-defaults.ts';
import { pageSlugField } from './fields/addresses/page-slug.ts';
import { bodyField } from './fields/body.ts';
import { foldedField } from './fields/folded.ts';
import { identityFields } from './fields/identity.ts';
import { foldedHistory } from './fields/item-form.ts';
import { listTitleField } from './fields/list-title.ts';
import { internalNoteField, minorChangeField, summaryField, titleField } from './fields/shared-content.ts';
import { textStateFields } from './fields/text-state.ts';
import { words } from './words.ts';

/** Plain pages: about, press contact, accessibility, privacy. Released as every text is, and in no feed or list. */
export function pagesCollection(releaseContext: ReleaseContext): CollectionConfig {
  const defaults = contentDefaults(releaseContext, 'pages', 'slug');
  return {
    ...defaults,
    labels: { singular: words('Сторінка', 'Page'), plural: words('Сторінки', 'Pages') },
    admin: {
      ...defaults.admin,
      description: words(
        'Про нас, доступність, приватність. Посилання на них стоять унизу кожної сторінки сайту; у стрічках і списках їх немає.',
        'About, accessibility, privacy. Links to them stand at the foot of every page of the site; they are in no feed or list.',
      ),
    },
    fields: [
      titleField(),
      summaryField(words('Опис для пошукових систем', 'Description for search engines')),
      bodyField(),
      pageSlugField(),
      ...textStateFields(),
      minorChangeField(),
      internalNoteField(),
      foldedHistory(),
      foldedField('title', 'summary'),
      listTitleField('title'),
      ...identityFields('pages'),
    ],
  };
}
