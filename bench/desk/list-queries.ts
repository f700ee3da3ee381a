import type { FlattenedField, SanitizedCollectionConfig, Where } from 'payload';

/** One way in which an editor may look at a list. */
export interface ListQuery {
  /** As a reader of a report knows it: `sort kind`, `filter tags in`. */
  name: string;
  sort?: string;
  where?: Where;
}

/** Every list of the desk as it opens, sorted by each column both ways, filtered by each field with each of its operators, and searched. */
export function listQueries({ admin, flattenedFields }: SanitizedCollectionConfig): ListQuery[] {
  const columns = columnsOf(flattenedFields, '');
  const sorted = columns
    .filter(({ field }) => isSortable(field) && adminOf(field).disableListColumn !== true)
    .flatMap(({ path }): ListQuery[] => [
      { name: `sort ${path}`, sort: path },
      { name: `sort -${path}`, sort: `-${path}` },
    ]);
  const filterable = columns.filter(({ field }) => adminOf(field).disableListFilter !== true);
  const filtered = filterable.flatMap(({ path, field }) =>
    Object.entries(conditionsOf(field)).map(
      ([operator, value]): ListQuery => ({
        name: `filter ${path} ${operator}`,
        where: { [path]: { [operator]: value } },
      }),
    ),
  );
  const searchable = admin.listSearchableFields ?? [admin.useAsTitle ?? 'id'];
  const search: ListQuery = { name: 'search', where: { or: searchable.map((path) => ({ [path]: { like: 'Рада' } })) } };
  return [{ name: 'as it opens' }, ...sorted, ...filtered, search];
}

interface Column {
  path: string;
  field: FlattenedField;
}

function columnsOf(fields: readonly FlattenedField[], before: string): Column[] {
  return fields.flatMap((field): Column[] => {
    const path = `${before}${field.name}`;
    if (isHidden(field)) return [];
    if (field.type === 'group' || field.type === 'tab') return columnsOf(field.flattenedFields, `${path}.`);
    return [{ path, field }];
  });
}

function adminOf({ admin }: FlattenedField): {
  hidden?: boolean;
  disableListColumn?: boolean;
  disableListFilter?: boolean;
} {
  return (admin ?? {}) as { hidden?: boolean; disableListColumn?: boolean; disableListFilter?: boolean };
}

function isHidden(field: FlattenedField): boolean {
  const isVirtual = 'virtual' in field && field.virtual !== undefined && field.virtual !== false;
  const isOutOfSight = 'hidden' in field && field.hidden === true;
  return isVirtual || isOutOfSight || adminOf(field).hidden === true;
}

/** Several values have no order; Payload makes no valid query of them either. */
function isSortable(field: FlattenedField): boolean {
  const isOfMany = 'hasMany' in field && field.hasMany === true;
  return !isOfMany && !['array', 'blocks', 'join', 'json', 'richText'].includes(field.type);
}

/** What the list's filter offers for a field, with values of the right kind. */
function conditionsOf(field: FlattenedField): Record<string, unknown> {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return { equals: 'Рада', not_equals: 'Рада', like: 'Рада', contains: 'Рада', exists: true };
    case 'number':
      return { equals: 7, greater_than: 7, less_than: 7, exists: true };
    case 'date':
      return { equals: DAY, greater_than: DAY, less_than: DAY, exists: false };
    case 'select':
    case 'radio':
      return { equals: anOptionOf(field), in: [anOptionOf(field)], not_in: [anOptionOf(field)], exists: true };
    case 'checkbox':
      return { equals: true, not_equals: true };
    case 'relationship':
    case 'upload':
      return typeof field.relationTo === 'string' ? { equals: 1, in: [1], not_in: [1], exists: true } : {};
    default:
      return {};
  }
}

const DAY = '2026-01-15T00:00:00.000Z';

function anOptionOf({ options }: { options: readonly (string | { value: string })[] }): string {
  const [option] = options;
  return typeof option === 'string' ? option : (option?.value ?? '');
}
