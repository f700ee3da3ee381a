import type { CollectionBeforeOperationHook, FieldHook, TextField, Where } from 'payload';
import { LOCALES } from '../../src/publication/release.ts';
import { aliasKey } from '../../src/publication/spelling/alias-key.ts';
import { foldedWords } from '../../src/publication/spelling/fold.ts';

/** What lists and choosers search by; each is answered from the folded words beside it. */
const SEARCHED: ReadonlySet<string> = new Set(['listTitle', 'title', 'name', 'alt', 'folded']);
const COMPARISONS = ['like', 'contains'] as const;

/**
 * What a row is found by at the desk: its words in a language, folded. SQLite compares Cyrillic letter by letter and MongoDB by rules
 * of its own; folded words both compare alike.
 *
 * @param from localized fields whose words count
 */
export function foldedField(...from: string[]): TextField {
  return {
    name: 'folded',
    type: 'text',
    localized: true,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
    hooks: { beforeChange: [foldFields(from)] },
  };
}

function foldFields(from: readonly string[]): FieldHook {
  return ({ data, originalDoc, value }) => {
    const values = from.map((field): unknown => (data?.[field] === undefined ? originalDoc?.[field] : data[field]));
    const inAll = values.filter((each): each is Record<string, unknown> => each !== null && typeof each === 'object');
    if (inAll.length === 0) return folded(values) || value;
    // A write in all languages at once brings one text for each.
    return Object.fromEntries(LOCALES.map((locale) => [locale, folded(inAll.map((each) => each[locale]))]));
  };
}

function folded(texts: readonly unknown[]): string {
  return texts.flatMap((text) => (typeof text === 'string' ? foldedWords(text) : [])).join(' ');
}

/**
 * Searching in a list, in a chooser or by REST finds the same whatever the case, the apostrophes and the spelling: conditions on names
 * are put to the folded words in every language, and to other spellings where the collection has them.
 */
export function searchFolded({ hasAliases = false } = {}): CollectionBeforeOperationHook {
  return ({ args }) => {
    // Payload's hook is typed for every operation at once; those that search carry a `where`.
    const where: unknown = (args as { where?: unknown }).where;
    return isRecord(where) ? { ...args, where: foldConditions(where as Where, hasAliases) } : args;
  };
}

function foldConditions(where: Where, hasAliases: boolean): Where {
  const parts = Object.entries(where).map(([field, condition]): Where => {
    if (Array.isArray(condition))
      return {
        [field]: condition.map((inner) => (isRecord(inner) ? foldConditions(inner as Where, hasAliases) : inner)),
      };
    if (!SEARCHED.has(field) || !isRecord(condition)) return { [field]: condition };
    return { and: Object.entries(condition).map(([how, wanted]) => foldCondition(field, how, wanted, hasAliases)) };
  });
  return parts.length === 1 ? (parts[0] ?? {}) : { and: parts };
}

function foldCondition(field: string, how: string, wanted: unknown, hasAliases: boolean): Where {
  const asWritten = { [field]: { [how]: wanted } } as Where;
  if (!COMPARISONS.some((known) => known === how) || typeof wanted !== 'string') return asWritten;
  const words = foldedWords(wanted).join(' ');
  // Signs alone are looked for as they are.
  if (words === '') return asWritten;
  return {
    or: [
      ...LOCALES.map((locale): Where => ({ [`folded.${locale}`]: { [how]: words } })),
      ...(hasAliases ? [{ aliasKeys: { contains: aliasKey(wanted) } }] : []),
    ],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
