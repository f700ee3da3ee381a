import type { ShelvedGuide } from '../../src/pages/guides/shelved-guide.ts';
import type { ThemePageModel } from '../../src/pages/themes/theme-model.ts';
import type { Locale } from '../../src/publication/release.ts';
import {
  ORIGIN,
  SAMPLE_NOW,
  sampleEntries,
  sampleFeeds,
  samplePicture,
  sampleRelease,
  sampleSite,
} from './sample-models.ts';

/** A guide with everything, and one of which nothing is known. */
export function sampleShelf(): ShelvedGuide[] {
  return [
    {
      title: 'Порадник',
      url: `${ORIGIN}/guides/3`,
      summary: 'Для чого він.',
      cover: samplePicture(),
      publisher: 'Програма',
      year: 2026,
      edition: 'друге видання',
      replacedBy: null,
      file: { mediaType: 'application/pdf', bytes: 5_600_000, pages: 48 },
      languages: ['uk', 'en'],
      earlier: [{ title: 'Порадник, перше', url: `${ORIGIN}/guides/2`, year: 2024, edition: null }],
    },
    {
      title: 'Без обкладинки',
      url: `${ORIGIN}/guides/4`,
      summary: '',
      cover: null,
      publisher: null,
      year: null,
      edition: null,
      replacedBy: null,
      file: null,
      languages: [],
      earlier: [],
    },
  ];
}

/** A thematic page with all that it can have. */
export function sampleTheme(locale: Locale, changes: Partial<ThemePageModel> = {}): ThemePageModel {
  const url = `${ORIGIN}/themes/3`;
  const release = sampleRelease({ locale, type: 'themes', kind: 'theme', url, documents: [], guides: [] });
  const { page = 1 } = changes;
  return {
    site: sampleSite(locale),
    now: SAMPLE_NOW,
    release: { ...release, theme: { feed: 'vidbudova', pinned: [] } },
    feeds: sampleFeeds(locale, 'saved/vidbudova', 'Відбудова'),
    page,
    guides: sampleShelf(),
    pinned: sampleEntries(),
    list: {
      entries: sampleEntries(),
      count: { texts: 42, isAll: true },
      feedPageUrl: `${ORIGIN}/feeds/${locale}/saved/vidbudova`,
      pager: { kind: 'numbers', page, pages: 3, urlOf: (other) => (other === 1 ? url : `${url}?page=${other}`) },
    },
    ...changes,
  };
}
