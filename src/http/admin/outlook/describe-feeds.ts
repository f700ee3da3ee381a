import { describeChannel } from '../../../directory/channel-directory.ts';
import { listSavedFeeds, type SavedFeed } from '../../../directory/saved-feeds.ts';
import type { LogDatabase } from '../../../log/log-database.ts';
import { viewFor } from '../../../log/reading/view.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import { feedPath } from '../../../publication/addresses.ts';
import type { Locale, Release } from '../../../publication/release.ts';
import { matches } from '../../../publication/text-filter.ts';
import type { ForeseenChange } from '../../../releasing/foresee.ts';
import type { ChangeOutlook, FeedOutlook } from './outlook-view.ts';

/** Feeds that everyone may follow, named and with their addresses. Names are asked for once each, for as long as it lives. */
export class FeedDescriber {
  readonly #db: LogDatabase;
  readonly #origin: string;
  readonly #saved = new Map<Locale, Promise<SavedFeed[]>>();
  readonly #titles = new Map<string, Promise<string | null>>();

  constructor(db: LogDatabase, origin: string) {
    this.#db = db;
    this.#origin = origin;
  }

  /** Which feeds a text enters, stays in and leaves by a change. */
  async describe({ before, after }: Pick<ForeseenChange, 'before' | 'after'>): Promise<ChangeOutlook['feeds']> {
    const { locale } = after;
    const was = before === null ? [] : await this.#feedsOf(before);
    const is = await this.#feedsOf(after);
    const release = after.snapshot ?? before?.snapshot ?? null;
    const present = (names: string[]) => Promise.all(names.map((name) => this.#feed(locale, name, release)));
    return {
      enters: await present(is.filter((name) => !was.includes(name))),
      stays: await present(is.filter((name) => was.includes(name))),
      leaves: await present(was.filter((name) => !is.includes(name))),
    };
  }

  async #feedsOf(row: ReleaseRow): Promise<string[]> {
    const view = viewFor(row, 'everyone');
    if (view.kind !== 'published') return [];
    const saved = await this.#savedIn(row.locale);
    const combined = saved.filter(({ filter }) => matches(filter, view.channels)).map(({ slug }) => `saved/${slug}`);
    return [...view.channels, ...combined];
  }

  #savedIn(locale: Locale): Promise<SavedFeed[]> {
    const known = this.#saved.get(locale) ?? listSavedFeeds(this.#db, locale);
    this.#saved.set(locale, known);
    return known;
  }

  async #feed(locale: Locale, name: string, release: Release | null): Promise<FeedOutlook> {
    const key = `${locale} ${name}`;
    const known = this.#titles.get(key) ?? this.#titleOf(locale, name);
    this.#titles.set(key, known);
    // A tag that no public text has borne yet has no feed yet: the text itself says what it is called.
    const title = (await known) ?? nameIn(release, name) ?? name;
    return { name, title, address: this.#origin + feedPath(locale, name) };
  }

  async #titleOf(locale: Locale, name: string): Promise<string | null> {
    const saved = (await this.#savedIn(locale)).find(({ slug }) => name === `saved/${slug}`);
    return saved?.title ?? (await describeChannel(this.#db, name, locale))?.title ?? null;
  }
}

function nameIn(release: Release | null, channel: string): string | null {
  if (release === null) return null;
  const named = [
    ...release.tags.map(({ slug, name }) => [`tag/${slug}`, name] as const),
    ...release.sources.map(({ slug, name }) => [`source/${slug}`, name] as const),
    ...release.authors.map((name, index) => [release.authorChannels[index], name] as const),
  ];
  return named.find(([name]) => name === channel)?.[1] ?? null;
}
