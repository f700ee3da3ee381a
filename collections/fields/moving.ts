import type { RelationshipField, TextField } from 'payload';
import type { Mergeable } from '../../src/releasing/merged-rows.ts';
import { noField } from '../access/roles.ts';
import { words } from '../words.ts';

/** Where a tag or a source was and where it went, so that no address of it is ever lost (F20). */
export function movingFields(collection: Mergeable): [RelationshipField, TextField] {
  return [
    {
      name: 'mergedInto',
      type: 'relationship',
      relationTo: collection,
      label: words('Обʼєднано з', 'Merged into'),
      filterOptions: ({ id }) => ({
        and: [{ mergedInto: { exists: false } }, ...(id === undefined ? [] : [{ id: { not_equals: id } }])],
      }),
      admin: {
        position: 'sidebar',
        description: words(
          'Назавжди: усі тексти перейдуть туди, і всі адреси звідси вестимуть туди. Самі тексти правити не треба.',
          'For good: all texts go there, and all addresses from here lead there. No text has to be edited.',
        ),
      },
    },
    {
      name: 'pastSlugs',
      type: 'text',
      hasMany: true,
      index: true,
      admin: { hidden: true },
      access: { create: noField, update: noField },
    },
  ];
}
