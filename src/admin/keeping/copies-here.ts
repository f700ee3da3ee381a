import { KeptCopies, type Shelf } from './kept-copies.ts';

/** Takes nothing, and says that it is full: for a browser that lets pages store nothing. */
const NO_SHELF: Shelf = {
  length: 0,
  key: () => null,
  getItem: () => null,
  removeItem: () => undefined,
  setItem: () => {
    throw new Error('This browser stores nothing');
  },
};

/** The copies of this browser. */
export function copiesHere(): KeptCopies {
  return new KeptCopies(shelfHere());
}

function shelfHere(): Shelf {
  try {
    return window.localStorage;
  } catch {
    // Reading the property throws where storage is switched off.
    return NO_SHELF;
  }
}
