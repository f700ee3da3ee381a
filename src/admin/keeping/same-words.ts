/** What the desk itself writes beside what is typed; it changes without anybody typing. */
const NOT_TYPED = new Set([
  'id',
  'uid',
  'number',
  'createdAt',
  'updatedAt',
  'createdBy',
  '_status',
  'listTitle',
  'folded',
]);

/** What was typed into a form, of all that it holds. */
export function typedOf(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !NOT_TYPED.has(name)));
}

/** Whether two forms hold the same words. What is empty is the same as what is not there. */
export function haveSameWords(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  return canonical(typedOf(one)) === canonical(typedOf(other));
}

/** Objects by the names of their members, without those that say nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (inner === '' || inner === null || (Array.isArray(inner) && inner.length === 0)) return undefined;
    if (typeof inner !== 'object' || Array.isArray(inner)) return inner;
    const members = Object.entries(inner as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members);
  });
}
