import type { Locale } from '../../publication/release.ts';
import { improveBody, type TextChange } from '../../typography/improve-body.ts';
import { improveText } from '../../typography/improve-text.ts';

/** The words of a form, as it holds them. */
export type FormWords = Record<'title' | 'summary' | 'body', unknown>;

/** The same with the marks of their language, and what is written otherwise. */
export interface ImprovedForm {
  words: FormWords;
  changes: TextChange[];
}

export function improveForm({ title, summary, body }: FormWords, locale: Locale): ImprovedForm {
  const changes: TextChange[] = [];
  const improve = (value: unknown) => {
    if (typeof value !== 'string') return value;
    const after = value
      .split('\n')
      .map((line) => improveText(line, locale))
      .join('\n');
    if (after !== value) changes.push({ before: value, after });
    return after;
  };
  const words = { title: improve(title), summary: improve(summary) };
  const improved = improveBody(body, locale);
  return { words: { ...words, body: improved.body }, changes: [...changes, ...improved.changes] };
}
