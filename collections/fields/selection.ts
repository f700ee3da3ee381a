import type { RelationshipField, SelectField } from 'payload';
import { KIND_CHANNELS } from '../../src/publication/channels.ts';
import { KIND_TITLES } from '../../src/publication/kind-titles.ts';
import { NEWS_KINDS } from '../../src/publication/release.ts';
import { words } from '../words.ts';

/** How many tags or sources one field of a selection may name. */
const MAX_ROWS = 20;

/** Topics to ask for, or to leave out. Internal tags are no channels: nothing of them may show outside, not even who has them. */
export function topicsField(name: string, label: ReturnType<typeof words>): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo: 'tags',
    hasMany: true,
    label,
    maxRows: MAX_ROWS,
    filterOptions: { internal: { not_equals: true } },
  };
}

export function sourcesField(): RelationshipField {
  return {
    name: 'sources',
    type: 'relationship',
    relationTo: 'sources',
    hasMany: true,
    label: words('Джерела', 'Sources'),
    maxRows: MAX_ROWS,
  };
}

export function kindsField(): SelectField {
  return {
    name: 'kinds',
    type: 'select',
    hasMany: true,
    label: words('Види матеріалів', 'Kinds of text'),
    options: ([...NEWS_KINDS, 'guide'] as const).map((kind) => ({
      value: KIND_CHANNELS[kind],
      label: words(KIND_TITLES[kind].uk, KIND_TITLES[kind].en),
    })),
  };
}
