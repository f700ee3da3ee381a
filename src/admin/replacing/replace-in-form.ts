import { type Replacement, replaceInBody, replaceInText } from '../../typography/replace-words.ts';
import type { FormWords } from '../typography/improve-form.ts';

/** The words of a form with every place replaced, and how many there were. */
export function replaceInForm({ title, summary, body }: FormWords, replacement: Replacement) {
  const inText = (value: unknown) =>
    typeof value === 'string' ? replaceInText(value, replacement) : { text: value, count: 0 };
  const [inTitle, inSummary, inBody] = [inText(title), inText(summary), replaceInBody(body, replacement)];
  return {
    words: { title: inTitle.text, summary: inSummary.text, body: inBody.body } satisfies FormWords,
    count: inTitle.count + inSummary.count + inBody.count,
  };
}
