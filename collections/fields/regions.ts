import type { SelectField } from 'payload';
import { REGIONS } from '../../src/publication/regions.ts';
import { words } from '../words.ts';

export function regionsField(): SelectField {
  return {
    name: 'regions',
    type: 'select',
    hasMany: true,
    label: words('Області', 'Regions'),
    options: REGIONS.map(([value, uk, en]) => ({ value, label: words(uk, en) })),
  };
}
