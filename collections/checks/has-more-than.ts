/** Whether a value holds more than so many others, however deep; it is looked at no further than it takes to know. */
export function hasMoreThan(most: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let values = -1; level.length > 0; ) {
    values += level.length;
    if (values > most) return true;
    level = level.flatMap((each) => (each !== null && typeof each === 'object' ? Object.values(each) : []));
  }
  return false;
}
