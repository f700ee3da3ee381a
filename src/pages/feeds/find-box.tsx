import type { Locale } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';

/** Narrows the list that it stands in to what contains the words typed; how much that is, is said (WCAG 2.2, 4.1.3). Shown where scripts run. */
export function FindBox({ locale, label }: { locale: Locale; label: string }) {
  const { found, nothingFound } = wordsFor(locale).feed;
  return (
    <div className="find" hidden data-found={found} data-nothing={nothingFound}>
      <input type="search" aria-label={label} placeholder={label} />
      <p role="status" />
    </div>
  );
}
