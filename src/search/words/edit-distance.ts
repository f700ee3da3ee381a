/** Longer words are not compared. */
const MAX_CHARS = 62;
/** Rows of the table of distances: two before the present one. Kept, since thousands of words are compared in a row. */
let beforeLast = new Uint8Array(MAX_CHARS + 2);
let last = new Uint8Array(MAX_CHARS + 2);
let row = new Uint8Array(MAX_CHARS + 2);

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another (optimal string
 * alignment); null where it is more than `limit`, and for words of more than 62 letters.
 */
export function distanceWithin(one: string, other: string, limit: number): number | null {
  const { length } = other;
  if (Math.abs(one.length - length) > limit || Math.max(one.length, length) > MAX_CHARS) return null;
  for (let j = 0; j <= length; j += 1) last[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= length; j += 1) {
      const isSame = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let distance = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      const isSwap =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) distance = Math.min(distance, at(beforeLast, j - 2) + 1);
      row[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > limit) return null;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = at(last, length);
  return distance <= limit ? distance : null;
}

function at(values: Uint8Array, index: number): number {
  return values[index] ?? 0;
}
