import type { CollectionConfig, Field } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { contentDefaults } from './content-defaults.ts';
import { bodyField } from './fields/body.ts';
import { foldedField } from './fields/folded.ts';
import { identityFields } from './fields/identity.ts';
import { foldedHistory, previewField, replacingField, technicalFields, typographyField } from './fields/item-form.ts';
import { listTitleField } from './fields/list-title.ts';
import { internalNoteField, minorChangeField, summaryField, titleField } from './fields/shared-content.ts';
import { textStateFields } from './fields/text-state.ts';
import { words } from './words.ts';

/** More would leave no room for what is new. */
const MOST_PINNED = 6;
const MOST_GUIDES = 24;

/** Thematic pages: a text, guides, what stands first, and a list with a feed of its own. Released as every text is, and in no feed or list. */
export function themesCollection(releaseContext: ReleaseContext): CollectionConfig {
  const defaults = contentDefaults(releaseContext, 'themes', 'feed');
  return {
    ...defaults,
    labels: {
      singular: words('Тематична сторінка', 'Thematic page'),
      plural: words('Тематичні сторінки', 'Thematic pages'),
    },
    admin: {
      ...defaults.admin,
      defaultColumns: ['listTitle', '_status', 'feed', 'createdBy', 'updatedAt'],
      description: words(
        'Вступ до великої теми, добрані посібники й усі матеріали за добіркою, що додаються самі. Адреса /themes/НОМЕР не змінюється; посилання стоять на сторінці «Теми» й на головній.',
        'An introduction to a large subject, chosen guides, and every text of a saved feed, added by itself. The address /themes/NUMBER never changes; links stand on the page “Topics” and on the front page.',
      ),
    },
    fields: [
      titleField(),
      summaryField(words('Про що ця тема', 'What the theme is about')),
      bodyField(),
      typographyField(),
      replacingField(),
      ...contentsFields(),
      ...textStateFields(),
      minorChangeField(),
      previewField(),
      internalNoteField(),
      foldedHistory(),
      technicalFields(identityFields('themes')),
      foldedField('title', 'summary'),
      listTitleField('title'),
    ],
  };
}

function contentsFields(): Field[] {
  return [
    {
      name: 'feed',
      type: 'relationship',
      relationTo: 'saved-feeds',
      label: words('Добірка', 'Saved feed'),
      admin: {
        description: words(
          'Які матеріали стоять у списку: теми, джерела, види, області. Її стрічка – це і стрічка сторінки. Немає потрібної – створіть її кнопкою «+» поруч. Порожньо: сторінка без списку.',
          'Which texts the list holds: topics, sources, kinds, regions. Its feed is the feed of the page. If there is none that fits, make one by the “+” beside the field. Empty: a page without a list.',
        ),
      },
    },
    {
      name: 'cover',
      type: 'upload',
      relationTo: 'media',
      label: words('Головне зображення', 'Cover image'),
    },
    {
      name: 'guides',
      type: 'relationship',
      relationTo: 'guides',
      hasMany: true,
      maxRows: MOST_GUIDES,
      label: words('Посібники', 'Guides'),
      admin: {
        description: words(
          'Стоять полицею з обкладинками, у цьому порядку. Чого не опубліковано мовою сторінки, на ній не буде.',
          'They stand on a shelf with their covers, in this order. What is not public in the language of the page is not on it.',
        ),
      },
    },
    {
      name: 'pinned',
      type: 'relationship',
      relationTo: 'news',
      hasMany: true,
      maxRows: MOST_PINNED,
      label: words('Закріплене', 'Pinned'),
      admin: {
        description: words(
          'Стоїть над списком: з чого починати тому, хто прийшов уперше. Чого не опубліковано мовою сторінки, на ній не буде.',
          'Stands above the list: where whoever comes for the first time should begin. What is not public in the language of the page is not on it.',
        ),
      },
    },
  ];
}
