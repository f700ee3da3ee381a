import type { Words } from '../../../collections/words.ts';
import type { Locale } from '../../publication/release.ts';
import type { TextState } from '../../publication/text-state.ts';
import { PUBLISH, PUBLISH_BOTH, PUBLISH_SHARED, planFor } from './text-words.ts';

interface Publishing {
  locale: Locale;
  /** Null for an item that is not saved yet. */
  state: TextState | null;
  otherState: TextState | null;
  isBoth: boolean;
  /** As the form holds them. */
  publishedAt: unknown;
  title: unknown;
  /** Milliseconds since 1970. */
  now: number;
}

/** What pressing the button will do, said on it. */
export function labelOfPublishing({ locale, state, otherState, isBoth, publishedAt, title, now }: Publishing): Words {
  if (isBoth) return PUBLISH_BOTH;
  const isWritten = typeof title === 'string' && title.trim() !== '';
  if (!isWritten && state?.kind === 'none' && otherState !== null && isOut(otherState)) return PUBLISH_SHARED;
  const at = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN;
  return at > now ? planFor(locale, new Date(at), new Date(now)) : PUBLISH[locale];
}

function isOut({ kind }: TextState): boolean {
  return kind === 'public' || kind === 'planned' || kind === 'embargoed';
}
