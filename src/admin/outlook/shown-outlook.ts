import { useSyncExternalStore } from 'react';
import type { Outlook } from '../../http/admin/outlook/outlook-view.ts';

/** What the panel of a form shows. */
export type ShownOutlook =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'failed' }
  | { kind: 'told'; outlook: Outlook };

const NONE: ShownOutlook = { kind: 'none' };

/** One form is looked at at a time; what was said of another is not shown. */
let shown: { form: string; what: ShownOutlook } = { form: '', what: NONE };
const listeners = new Set<() => void>();

/** @param form names an item and the language of its form */
export function showOutlook(form: string, what: ShownOutlook): void {
  shown = { form, what };
  for (const listener of listeners) listener();
}

export function useShownOutlook(form: string): ShownOutlook {
  const read = () => (shown.form === form ? shown.what : NONE);
  return useSyncExternalStore(subscribe, read, () => NONE);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
