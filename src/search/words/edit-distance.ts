/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another (optimal string
 * alignment); null where it is more than `limit`.
 */
export function distanceWithin(one: string, other: string, limit: number): number | null {
  if (Math.abs(one.length - other.length) > limit) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) row.push(step(one, other, i, j, { row, last, beforeLast }));
    if (Math.min(...row) > limit) return null;
    [beforeLast, last] = [last, row];
  }
  const distance = last[other.length] ?? Number.POSITIVE_INFINITY;
  return distance <= limit ? distance : null;
}

interface Rows {
  row: readonly number[];
  last: readonly number[];
  beforeLast: readonly number[];
}

function step(one: string, other: string, i: number, j: number, { row, last, beforeLast }: Rows): number {
  const at = (values: readonly number[], index: number) => values[index] ?? Number.POSITIVE_INFINITY;
  const isSame = one[i - 1] === other[j - 1];
  const distance = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (isSame ? 0 : 1));
  const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  return isSwap ? Math.min(distance, at(beforeLast, j - 2) + 1) : distance;
}
