import type { Locale } from '../publication/release.ts';
import { openQuotes, type QuoteState } from './quotes.ts';
import { improveSpacing } from './spacing.ts';

/** What the words before say of those that follow in the same paragraph. */
export interface ParagraphState extends QuoteState {
  /** The last character before; empty at the beginning. */
  before: string;
}

export function startOfParagraph(): ParagraphState {
  return { before: '', depth: 0 };
}

/** Addresses are left as they are. */
const ADDRESS = /((?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+)/;

/** One rule may make room for another; none undoes one, so that soon nothing changes any more. */
const MOST_PASSES = 6;

/**
 * The same words with the marks of their language: quotes, dashes, one apostrophe, an ellipsis, and spaces at which no line may break.
 * A paragraph may come in pieces (bold, a link); `state` goes from one to the next. Asked twice it changes nothing. Pure but for `state`.
 */
export function improveText(text: string, locale: Locale, state: ParagraphState = startOfParagraph()): string {
  let improved = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const after = { ...state };
    const next = improveOnce(improved, locale, after);
    if (next === improved || pass === MOST_PASSES - 1) Object.assign(state, after);
    if (next === improved) break;
    improved = next;
  }
  return improved;
}

function improveOnce(text: string, locale: Locale, state: ParagraphState): string {
  return text
    .split(ADDRESS)
    .map((part, index) => {
      const improved = index % 2 === 1 ? part : improveWords(part, locale, state);
      state.before = improved.at(-1) ?? state.before;
      return improved;
    })
    .join('');
}

function improveWords(text: string, locale: Locale, state: ParagraphState): string {
  return improveSpacing(openQuotes(oneApostrophe(text, locale), locale, state), locale, state.before);
}

/** Ukrainian has a letter for it (U+02BC), English the closing quote (U+2019); only within a word. */
function oneApostrophe(text: string, locale: Locale): string {
  return locale === 'uk'
    ? text.replace(/(?<=\p{Script=Cyrillic})['’`′‘](?=\p{Script=Cyrillic})/gu, 'ʼ')
    : text.replace(/(?<=\p{Script=Latin})['`′](?=\p{Script=Latin})/gu, '’');
}
