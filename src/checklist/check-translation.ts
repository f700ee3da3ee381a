import type { Instant } from '../publication/release.ts';
import { type Finding, warn } from './finding.ts';

/** The dates of a text that everyone sees, or is about to. */
export interface TextDates {
  publishedAt: Instant;
  updatedAt: Instant;
}

/** Whether the Ukrainian text was revised after its translation; null where either is not there to be read. Pure. */
export function checkTranslation(original: TextDates | null, translation: TextDates | null): Finding[] {
  if (original === null || translation === null) return [];
  const isRevised = original.updatedAt > original.publishedAt;
  if (!isRevised || translation.updatedAt >= original.updatedAt) return [];
  const uk = 'Український текст змінено після англійського. Перегляньте переклад.';
  const en = 'The Ukrainian text was revised after the English one. Look the translation over.';
  return [{ ...warn('translation-old', 'body', uk, en), locale: 'en' }];
}
