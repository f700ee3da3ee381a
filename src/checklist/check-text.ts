import { checkDates } from './check-dates.ts';
import { checkFiles } from './check-files.ts';
import { checkWords } from './check-words.ts';
import type { CheckedText } from './checked-text.ts';
import type { Finding, Remark } from './finding.ts';

/** Everything to look at before a text comes out: what blocks it first. Pure; the same at the desk and by REST. */
export function checkText(text: CheckedText): Finding[] {
  const remarks = [...checkWords(text), ...checkDates(text), ...checkFiles(text)];
  const { locale } = text;
  return [...remarks.filter(isBlock), ...remarks.filter((remark) => !isBlock(remark))].map((remark) => ({
    ...remark,
    locale,
  }));
}

function isBlock({ level }: Remark): boolean {
  return level === 'block';
}
