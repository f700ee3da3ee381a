import type { CollectionConfig } from 'payload';
import { isEditor, nobody } from './access/roles.ts';
import { words } from './words.ts';

/** The release log, as editors may read it. Only `src/log` writes it. */
export const releasesCollection: CollectionConfig = {
  slug: 'releases',
  labels: { singular: words('Випуск', 'Release'), plural: words('Журнал випусків', 'Release log') },
  admin: {
    useAsTitle: 'url',
    defaultColumns: ['seq', 'url', 'change', 'kind', 'locale', 'releasedAt'],
    group: words('Керування', 'Administration'),
  },
  defaultSort: '-seq',
  access: { read: isEditor, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  indexes: [{ fields: ['type', 'number', 'locale'] }],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'uid', type: 'text', required: true, index: true },
    { name: 'locale', type: 'text', required: true, label: words('Мова', 'Language') },
    { name: 'type', type: 'text', required: true, label: words('Вид', 'Type') },
    { name: 'itemId', type: 'text', required: true, index: true },
    { name: 'number', type: 'number', required: true, label: words('Номер', 'Number') },
    { name: 'kind', type: 'text', required: true, label: words('Різновид', 'Kind') },
    { name: 'url', type: 'text', required: true, label: words('Адреса', 'Address') },
    { name: 'change', type: 'text', required: true, label: words('Зміна', 'Change') },
    { name: 'snapshot', type: 'json', label: words('Як бачить світ', 'As the world sees it') },
    { name: 'channels', type: 'json' },
    { name: 'pastChannels', type: 'json' },
    { name: 'shows', type: 'json', admin: { hidden: true } },
    { name: 'publishedAt', type: 'date', label: words('Опубліковано', 'Published') },
    { name: 'releasedAt', type: 'date', label: words('Випущено', 'Released') },
    { name: 'withdrawnAt', type: 'date', label: words('Відкликано', 'Withdrawn') },
    { name: 'seq', type: 'number', required: true, index: true, label: words('Позиція', 'Position') },
    { name: 'isPending', type: 'checkbox', index: true, admin: { hidden: true } },
  ],
};
