import { aliasKey } from '../../publication/spelling/alias-key.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import { splitNames } from '../rules/split-names.ts';
import type { Explainer } from './explainer.ts';
import type { KnownNames } from './prepared-text.ts';
import { plainLine } from './sizes.ts';

const LONGEST = { tags: 120, sources: 200 } as const;

/**
 * Names of tags or sources, each once whatever its spelling. One that nobody bears may be several tags with nothing between them; it is
 * taken apart where all its words belong to known ones.
 */
export function namesOf(
  what: 'tags' | 'sources',
  written: readonly string[],
  mapping: Mapping,
  { isTag }: KnownNames,
  explain: Explainer,
): string[] {
  const own = new Map(Object.entries(mapping[what]).map(([spelling, name]) => [aliasKey(spelling), name]));
  const stated = written.map(plainLine).flatMap((name) => {
    const replaced = own.get(aliasKey(name));
    if (replaced !== undefined) explain.field(what, replaced === '' ? `without “${name}”` : replaced, `rule “${name}”`);
    return replaced ?? name;
  });
  const apart = what === 'sources' ? stated : stated.flatMap((name) => tagsIn(name, isTag, explain));
  const byKey = new Map<string, string>();
  for (const name of apart) {
    const key = aliasKey(name);
    if (key === '') continue;
    if (name.length > LONGEST[what]) explain.note(`“${name.slice(0, 60)}…” is too long for a name`, 'left out');
    else if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

function tagsIn(name: string, isTag: (key: string) => boolean, explain: Explainer): string[] {
  if (isTag(aliasKey(name))) return [name];
  const { names, left } = splitNames(name, isTag);
  if (names.length < 2) return [name];
  if (left.length > 0)
    explain.note(`of the tags “${name}”, “${left.join(' ')}” is in no known name`, 'left out; the others were taken');
  explain.field('tags', names.join(', '), `“${name}” taken apart by known names`);
  return names;
}
