import { useState } from 'react';
import type { ListDays } from './days-of-list.ts';

/** By the dates of a list: a list that is asked anew is drawn anew, and what was chosen a moment before would be forgotten with it. */
const chosenBefore = new Map<string, string>();

/** Which date the days are of: the one that the list asks for, else the one that was chosen, else when rows were changed last. */
export function useChosenDate(asked: ListDays | null, paths: readonly string[]): [string, (path: string) => void] {
  const list = paths.join();
  const [chosen, setChosen] = useState<string | null>(() => chosenBefore.get(list) ?? null);
  const choose = (path: string) => {
    chosenBefore.set(list, path);
    setChosen(path);
  };
  const usual = paths.includes('updatedAt') ? 'updatedAt' : (paths[0] ?? '');
  return [asked?.path ?? chosen ?? usual, choose];
}
