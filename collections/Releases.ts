import type { CollectionConfig } from 'payload';
import { isEditor, nobody } from './access/roles.ts';
import { adminDefaults } from './admin-defaults.ts';
import { words } from './words.ts';

/** The release log, as editors may read it. Only `src/log` writes it. */
export const releasesCollection: CollectionConfig = {
  slug: 'releases',
  labels: { singular: words('Випуск', 'Release'), plural: words('Журнал випусків', 'Release log') },
  admin: {
    useAsTitle: 'url',
    defaultColumns: ['seq', 'url', 'change', 'embargo', 'kind', 'locale', 'releasedAt'],
    group: words('Керування', 'Administration'),
    description: words(
      'Кожен текст таким, яким його бачить світ, за порядком змін; під ембарго – таким, яким його мають лише довірені партнери. Журнал лише читають: він веде себе сам.',
      'Every text as the world sees it, in the order of changes; under embargo, as trusted partners alone have it. The log is for reading only: it keeps itself.',
    ),
    ...adminDefaults,
  },
  defaultSort: '-seq',
  access: { read: isEditor, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  lockDocuments: false,
  // The second is the order of a search: newest first, a stretch at a time. The third lets the list be sorted by language, and goes on
  // in a search's order, so that a search in one language loses nothing by it. Whatever else the list is sorted by has an index of its
  // own: rows are heavy by their snapshots, and sorting without one reads them all.
  indexes: [
    { fields: ['type', 'number', 'locale'] },
    { fields: ['publishedAt', 'key'] },
    { fields: ['locale', 'publishedAt', 'key'] },
  ],
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      ...fact('Ідентифікатор тексту', 'Id of the text'),
    },
    { name: 'uid', type: 'text', required: true, index: true, ...fact('Ідентифікатор матеріалу', 'Id of the item') },
    { name: 'locale', type: 'text', required: true, ...term('Мова', 'Language') },
    { name: 'type', type: 'text', required: true, ...term('Вид', 'Type') },
    { name: 'itemId', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'number', type: 'number', required: true, index: true, ...fact('Номер', 'Number') },
    { name: 'kind', type: 'text', required: true, index: true, ...term('Різновид', 'Kind') },
    { name: 'url', type: 'text', required: true, index: true, ...fact('Адреса', 'Address') },
    { name: 'change', type: 'text', required: true, index: true, ...term('Зміна', 'Change') },
    {
      name: 'embargo',
      type: 'json',
      ...factIn('EmbargoCell', 'Ембарго', 'Embargo'),
    },
    { name: 'snapshot', type: 'json', ...fact('Як бачить світ', 'As the world sees it') },
    { name: 'channels', type: 'json', ...fact('Стрічки', 'Feeds') },
    { name: 'pastChannels', type: 'json', ...fact('Колишні стрічки', 'Feeds it has left') },
    {
      name: 'trustedChannels',
      type: 'json',
      ...fact('Стрічки, про які знали лише довірені партнери', 'Feeds that trusted partners alone knew of'),
    },
    { name: 'shows', type: 'json', admin: { hidden: true } },
    { name: 'publishedAt', type: 'date', ...fact('Опубліковано', 'Published') },
    { name: 'releasedAt', type: 'date', index: true, ...fact('Випущено', 'Released') },
    { name: 'withdrawnAt', type: 'date', index: true, ...fact('Відкликано', 'Withdrawn') },
    { name: 'notice', type: 'textarea', index: true, ...fact('Чому відкликано', 'Why it was withdrawn') },
    { name: 'seq', type: 'number', required: true, index: true, ...fact('Позиція', 'Position') },
    { name: 'publicSeq', type: 'number', index: true, admin: { hidden: true } },
    { name: 'isPending', type: 'checkbox', index: true, admin: { hidden: true } },
    { name: 'isHistory', type: 'checkbox', admin: { hidden: true } },
  ],
};

/**
 * A field shown as plain text instead of a form nobody can fill in. For JSON it must be so: Payload's own field fetches an editor
 * from another host.
 */
function fact(uk: string, en: string) {
  return { label: words(uk, en), admin: { components: { Field: '/admin/releases/release-fact.tsx#ReleaseFact' } } };
}

/** A fact that is one of the log's own terms, said in the editor's language in lists too. */
function term(uk: string, en: string) {
  return factIn('ReleaseCell', uk, en);
}

/** A fact that a cell of ours shows in lists. */
function factIn(cell: 'ReleaseCell' | 'EmbargoCell', uk: string, en: string) {
  const { label, admin } = fact(uk, en);
  return { label, admin: { components: { ...admin.components, Cell: `/admin/releases/release-cell.tsx#${cell}` } } };
}
