import type { Locale } from '../../publication/release.ts';
import type { IndexBatch } from '../index-file/apply-batch.ts';
import type { FindTexts, TextPosition } from '../index-file/find-texts.ts';
import type { NearWords } from '../index-file/near-words.ts';
import type { Suggestions } from '../index-file/suggest.ts';
import type { WordForms } from '../index-file/word-forms.ts';
import type { Shelf } from '../searchable-text.ts';

/** Texts that were found. */
export interface FoundTexts {
  /** In the order asked for. */
  texts: TextPosition[];
  /** How many there are, as far as was looked. */
  total: number;
  /** False where there may be more. */
  isAll: boolean;
  forms: WordForms[];
}

/** What is read from the index; each once the log is in it up to `atLeast`. */
export type IndexQuestion =
  | { kind: 'newest'; shelf: Shelf; find: FindTexts }
  /** Of the best, at most `find.limit`, a page. */
  | { kind: 'best'; find: FindTexts; offset: number; count: number }
  | { kind: 'near'; query: FindTexts['query'] }
  | { kind: 'suggest'; typed: string; locale: Locale };

/** What each question gives. */
export interface IndexAnswers {
  newest: FoundTexts;
  best: FoundTexts;
  near: NearWords[];
  suggest: Suggestions;
}

/** What a thread is asked to do. */
export type IndexTask =
  | { kind: 'cursor' }
  | { kind: 'apply'; batch: IndexBatch }
  | { kind: 'empty' }
  | { kind: 'read'; question: IndexQuestion; atLeast: number }
  /** Closes the file; the thread ends after its answer. */
  | { kind: 'close' };

/** What it answers; `behind` where the index does not have the log up to what was asked. */
export type IndexResult =
  | { kind: 'cursor'; cursor: number }
  | { kind: 'behind'; cursor: number }
  | { kind: 'found'; found: IndexAnswers[keyof IndexAnswers] }
  | { kind: 'closed' };

export interface Numbered<T> {
  id: number;
  body: T;
}

/** `isUnusable`: the file must be made anew. */
export type IndexReply =
  | { kind: 'done'; result: IndexResult }
  | { kind: 'failed'; message: string; isUnusable: boolean };
