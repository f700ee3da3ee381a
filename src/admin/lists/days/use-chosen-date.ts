import { useState } from 'react';
import type { ListDays } from './days-of-list.ts';

/** Which date the days are of: the one that the list asks for, else the one that was chosen, else when rows were changed last. */
export function useChosenDate(asked: ListDays | null, paths: readonly string[]): [string, (path: string) => void] {
  const [chosen, choose] = useState<string | null>(null);
  const usual = paths.includes('updatedAt') ? 'updatedAt' : (paths[0] ?? '');
  return [asked?.path ?? chosen ?? usual, choose];
}
