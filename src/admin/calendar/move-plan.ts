import type { ContentType, Instant, Locale } from '../../publication/release.ts';

/** A plan that stands at a minute: which field of which texts holds it. */
export interface Plan {
  type: ContentType;
  id: string;
  locales: readonly Locale[];
  field: 'publishedAt' | 'embargoUntil' | 'withdrawAt';
}

/** How moving ended. */
export interface Moved {
  /** In so many languages it is done. */
  done: number;
  /** Why it stopped: nothing, edits that are not meant to come out yet, or what the desk said (which may be nothing). */
  stop: null | 'waits' | { said: string };
}

/**
 * Sets the minute of a plan, one language after the other, by the desk's own API: its checks decide. Saving what is planned takes up what
 * was written last, so a text over which edits wait is left to its form, where they are seen.
 */
export async function movePlan(plan: Plan, to: Instant, language: string, send: typeof fetch = fetch): Promise<Moved> {
  const item = `/api/${plan.type}/${encodeURIComponent(plan.id)}`;
  const ask = async (address: string, init: RequestInit) => {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': language };
    const response = await send(address, { credentials: 'include', headers, ...init });
    const answer: unknown = await response.json().catch(() => null);
    return { answer, said: response.ok ? null : refusalIn(answer) };
  };
  const { answer, said } = await ask(`${item}/texts`, {});
  if (said !== null) return { done: 0, stop: { said } };
  if (plan.locales.some((locale) => member(member(member(answer, 'states'), locale), 'waits') !== false))
    return { done: 0, stop: 'waits' };
  let done = 0;
  for (const locale of plan.locales) {
    const body = JSON.stringify({ [plan.field]: to });
    const saved = await ask(`${item}?locale=${locale}&depth=0`, { method: 'PATCH', body });
    if (saved.said !== null) return { done, stop: { said: saved.said } };
    done += 1;
  }
  return { done, stop: null };
}

/** The first of the errors an act was refused with; empty where none is told. */
function refusalIn(answer: unknown): string {
  const errors = member(answer, 'errors');
  const message = Array.isArray(errors) ? member(errors[0], 'message') : null;
  return typeof message === 'string' ? message : '';
}

function member(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
}
