import { words } from '../../../../collections/words.ts';

export const DAYS = words('Дні за Києвом', 'Days in Kyiv');
export const WHICH_DATE = words('Яка дата', 'Which date');
export const FROM = words('від', 'from');
export const TO = words('до', 'to');
export const ALL_DAYS = words('Усі дні', 'All days');
export const ALSO = words('Також:', 'Also:');
/** Of a list that reads backwards in time. */
export const BACKWARDS = words(
  'Перший день пізніше за останній: поміняйте їх місцями.',
  'The first day is after the last: put them the other way round.',
);

/** What an address may ask of a date besides whole days. */
export const OPERATORS: Readonly<Record<string, ReturnType<typeof words>>> = {
  equals: words('точно', 'exactly'),
  not_equals: words('не', 'not'),
  in: words('одна з', 'one of'),
  not_in: words('жодна з', 'none of'),
  exists: words('чи є', 'whether there is one'),
  greater_than: words('пізніше за', 'later than'),
  greater_than_equal: words('не раніше за', 'not before'),
  less_than: words('раніше за', 'earlier than'),
  less_than_equal: words('не пізніше за', 'not after'),
};
