import type { Locale } from '../publication/release.ts';

/** How many quotations are open. */
export interface QuoteState {
  depth: number;
}

const MARKS: Record<Locale, readonly (readonly [open: string, close: string])[]> = {
  uk: [
    ['«', '»'],
    ['„', '“'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
};
/** What was typed for a quote, in either language; single marks are apostrophes too often. */
const TYPED = /["“”„«»]/g;
/** A quote opens at the beginning, after a space, and after what opens or separates. */
const BEFORE_OPENING = /^$|[\s([{«„“‘—–/-]$/;

/** Between two letters or figures it is an apostrophe or an inch. */
const WITHIN_WORD = /^[\p{L}\p{N}]{2}$/u;

/** Quotes in the marks of a language, those within others in the second marks. Moves `state` on. Pure but for that. */
export function openQuotes(text: string, locale: Locale, state: QuoteState & { before: string }): string {
  return text.replace(TYPED, (mark, at: number) => {
    const before = at === 0 ? state.before : (text[at - 1] ?? '');
    if (WITHIN_WORD.test(before + (text[at + 1] ?? ''))) return mark;
    if (isOpening(mark, before, locale, state)) {
      state.depth += 1;
      return markAt(locale, state.depth)[0];
    }
    const close = markAt(locale, Math.max(state.depth, 1))[1];
    state.depth = Math.max(0, state.depth - 1);
    return close;
  });
}

/** What always opens in a language does, and what always closes; the rest goes by what stands before. */
function isOpening(mark: string, before: string, locale: Locale, { depth }: QuoteState): boolean {
  if (mark === '»' || mark === '”') return false;
  if (locale === 'uk' && (mark === '«' || mark === '„')) return true;
  // “ closes in Ukrainian what „ has opened.
  return BEFORE_OPENING.test(before) && !(locale === 'uk' && mark === '“' && depth > 1);
}

function markAt(locale: Locale, depth: number): readonly [open: string, close: string] {
  const [outer, inner] = MARKS[locale];
  return (depth > 1 ? inner : outer) ?? ['"', '"'];
}
