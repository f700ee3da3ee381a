import type { ReleaseRow } from '../../log/release-row.ts';
import type { Locale } from '../../publication/release.ts';
import { matches, type TextFilter } from '../../publication/text-filter.ts';

/** A feed in every format and form, as far as its texts go. */
export interface ListedFeed {
  locale: Locale;
  /** As it stands in its addresses: a channel, or `saved/<slug>`. */
  name: string;
}

/** A feed that editors have saved, in the languages of all its texts. */
export interface SavedFilter {
  name: string;
  filter: TextFilter;
}

/** The feeds that some changes of the log may have changed, each once: those of channels past and present, and saved ones. */
export function touchedFeeds(rows: readonly ReleaseRow[], saved: readonly SavedFilter[]): ListedFeed[] {
  const touched = new Map<string, ListedFeed>();
  const touch = (locale: Locale, name: string) => touched.set(`${locale} ${name}`, { locale, name });
  for (const { locale, channels, pastChannels } of rows) {
    const ever = [...channels, ...pastChannels];
    for (const name of ever) touch(locale, name);
    for (const { name, filter } of saved) if (matches({ anyOf: filter.anyOf, noneOf: [] }, ever)) touch(locale, name);
  }
  return [...touched.values()];
}
