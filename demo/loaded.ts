/** Rows made so far, by the key the content calls them by. */
export interface Loaded {
  tags: Map<string, number | string>;
  sources: Map<string, number | string>;
  pictures: Map<string, number | string>;
  documents: Map<string, number | string>;
  guides: Map<string, number | string>;
  news: Map<string, number | string>;
}

/** What was loaded under a key. */
export function one<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demo content names ${key}, which was not loaded`);
  return found;
}

/** The same for several, in their order. */
export function all<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): T[] {
  return keys.map((key) => one(map, key));
}
