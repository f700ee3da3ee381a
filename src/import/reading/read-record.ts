import { emptyRecord, type ImportRecord, type Note, type Place, type RecordFile, type RecordImage } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';

/** Fields of our own shape (docs/importing.md), and what each takes. */
const FIELDS = {
  id: 'text',
  address: 'text',
  addresses: 'list',
  locale: 'text',
  title: 'text',
  summary: 'text',
  body: 'text',
  date: 'text',
  kind: 'text',
  tags: 'list',
  sources: 'list',
  authors: 'list',
  regions: 'list',
  images: 'images',
  files: 'files',
  number: 'text',
  translationOf: 'text',
  startsAt: 'text',
  endsAt: 'text',
  deadline: 'text',
  place: 'text',
  registrationUrl: 'text',
  state: 'text',
} as const;
type FieldName = keyof typeof FIELDS;

/** So much of a value that is not understood is told. */
const TOLD_LETTERS = 60;

/**
 * Reads an object of our own documented shape, as NDJSON and CSV have it. Never throws: a member that is unknown or of another type is noted
 * and left out, and the rest is read.
 */
export function readRecord(object: Readonly<Record<string, unknown>>, place: Place, mapping: Mapping): ImportRecord {
  const record = emptyRecord(place);
  for (const [name, value] of Object.entries(object)) {
    if (value === null || value === undefined || value === '') continue;
    const field = fieldNamed(name, mapping);
    if (field === null) record.notes.push({ what: `“${name}” is no field`, instead: 'left out' });
    else if (field !== 'ignore') put(record, field, value, mapping.separator);
  }
  return record;
}

function fieldNamed(name: string, { fields }: Mapping): FieldName | 'ignore' | null {
  const meant = fields[name] ?? name.trim();
  if (meant === '') return 'ignore';
  return isField(meant) ? meant : null;
}

/** Whether our own shape has a field of this name. */
export function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

function put(record: ImportRecord, field: FieldName, value: unknown, separator: string): void {
  switch (FIELDS[field]) {
    case 'text':
      putText(record, field, value);
      return;
    case 'list':
      putList(record, field, value, separator);
      return;
    case 'images':
      record.images = objectsIn(value, separator, record.notes, 'images').map(imageOf);
      return;
    case 'files':
      record.files = objectsIn(value, separator, record.notes, 'files').map(fileOf);
  }
}

function putText(record: ImportRecord, field: FieldName, value: unknown): void {
  const text = textOf(value);
  if (text === null) {
    record.notes.push(notUnderstood(field, value));
    return;
  }
  switch (field) {
    case 'startsAt':
    case 'endsAt':
    case 'deadline':
    case 'place':
    case 'registrationUrl':
      record.event[field] = text;
      return;
    case 'state':
      record.isDraft = text === 'draft';
      if (text !== 'draft' && text !== 'published') record.notes.push(notUnderstood(field, value));
      return;
    case 'id':
    case 'address':
    case 'locale':
    case 'title':
    case 'summary':
    case 'body':
    case 'date':
    case 'kind':
    case 'number':
    case 'translationOf':
      record[field] = text;
  }
}

function putList(record: ImportRecord, field: FieldName, value: unknown, separator: string): void {
  const list = Array.isArray(value) ? value.map(textOf) : (textOf(value)?.split(separator) ?? [null]);
  if (list.includes(null)) record.notes.push(notUnderstood(field, value));
  const read = list.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()]));
  switch (field) {
    case 'addresses':
    case 'tags':
    case 'sources':
    case 'authors':
    case 'regions':
      record[field] = read;
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

function objectsIn(
  value: unknown,
  separator: string,
  notes: Note[],
  field: FieldName,
): Readonly<Record<string, unknown>>[] {
  const list: unknown[] = typeof value === 'string' ? value.split(separator) : Array.isArray(value) ? value : [value];
  return list.flatMap((entry) => {
    if (typeof entry === 'string') return entry.trim() === '' ? [] : [{ address: entry.trim() }];
    if (entry !== null && typeof entry === 'object' && 'address' in entry && typeof entry.address === 'string')
      return [{ ...entry }];
    notes.push(notUnderstood(field, entry));
    return [];
  });
}

function imageOf(object: Readonly<Record<string, unknown>>): RecordImage {
  return { address: textOf(object['address']) ?? '', alt: textOf(object['alt']), credit: textOf(object['credit']) };
}

function fileOf(object: Readonly<Record<string, unknown>>): RecordFile {
  return { address: textOf(object['address']) ?? '', title: textOf(object['title']) };
}

function notUnderstood(field: string, value: unknown): Note {
  const told = (JSON.stringify(value) ?? String(value)).slice(0, TOLD_LETTERS);
  return { what: `its ${field} is not understood: ${told}`, instead: 'left out' };
}
