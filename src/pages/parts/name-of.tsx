import type { Locale } from '../../publication/release.ts';
import { otherLanguageOf } from '../../publication/spelling/written-in.ts';

/** A name as it stands, marked where it is in the other language, so that it is read aloud as what it is (WCAG 2.2, 3.1.2). */
export function NameOf({ locale, name }: { locale: Locale; name: string }) {
  const language = otherLanguageOf(name, locale);
  return language === null ? name : <span lang={language}>{name}</span>;
}
