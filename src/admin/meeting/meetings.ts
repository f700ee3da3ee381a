import type { MergedForm } from './merge-forms.ts';

type Data = Record<string, unknown>;

/** What is known of a form that is open: what the server had when it was filled, and what somebody else saved since. */
export interface OpenForm {
  /** Null where the server did not tell. */
  base: Promise<Data | null>;
  met: Met | null;
}

export interface Met extends MergedForm {
  /** What the server has. */
  theirs: Data;
}

const NEW: OpenForm = { base: Promise.resolve(null), met: null };
const forms = new Map<string, OpenForm>();
const listeners = new Set<() => void>();

export function openForm(name: string): OpenForm {
  return forms.get(name) ?? NEW;
}

export function noteForm(name: string, change: Partial<OpenForm>): void {
  forms.set(name, { ...openForm(name), ...change });
  for (const listener of listeners) listener();
}

/** For React, which draws anew what depends on it. */
export function onMeeting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
