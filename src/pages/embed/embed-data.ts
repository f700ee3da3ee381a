import { attributionOf } from '../../publication/attribution.ts';
import { formatDay } from '../../publication/dates/kyiv-dates.ts';
import { KIND_TITLES } from '../../publication/kind-titles.ts';
import { readLicence } from '../../publication/licence.ts';
import type { Instant, Locale, Picture, Release } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';
import { embedWords } from '../words/embed-words.ts';

/** How much of each text stands on a partner's page. */
export const EMBED_LOOKS = ['headlines', 'summaries', 'pictures'] as const;
export type EmbedLook = (typeof EMBED_LOOKS)[number];

interface Link {
  text: string;
  url: string | null;
}

/** A text on a partner's page; what its look leaves out is null. */
export interface EmbedEntry {
  title: string;
  url: string;
  published: Instant;
  /** The day in words. */
  day: string;
  kind: string | null;
  summary: string | null;
  picture: { url: string; width: number; height: number; alt: string; credit: string | null } | null;
  /** Whom to name besides the press centre, with the licences of those sources; null for its own texts. */
  source: string | null;
}

/** What an embedded list says, whatever shows it. The public shape of `/embed/….json`: it grows, and nothing in it changes its meaning. */
export interface EmbedData {
  lang: Locale;
  title: string;
  url: string;
  entries: EmbedEntry[];
  /** What stands where there are no texts. */
  empty: string;
  /** Where the texts are from: stands under every list. */
  by: Link;
  licence: Link | null;
}

export function embedData(
  site: Site,
  { title, url, texts, look }: { title: string; url: string; texts: readonly Release[]; look: EmbedLook },
): EmbedData {
  const words = embedWords(site.locale);
  const licence = site.licence === null ? null : readLicence(site.licence);
  return {
    lang: site.locale,
    title,
    url,
    entries: texts.map((text) => entryOf(text, look)),
    empty: words.empty,
    by: { text: `${words.by} ${site.name}`, url: site.frontUrl },
    licence: licence && { text: licence.name, url: licence.url },
  };
}

/** What stands in place of a text that was withdrawn: nothing of it. */
export function withdrawnData(site: Site): EmbedData {
  const { withdrawn } = embedWords(site.locale);
  const data = embedData(site, { title: site.name, url: site.frontUrl, texts: [], look: 'headlines' });
  return { ...data, empty: withdrawn };
}

function entryOf(release: Release, look: EmbedLook): EmbedEntry {
  const { locale, title, url, publishedAt, kind, summary, cover } = release;
  return {
    title,
    url,
    published: publishedAt,
    day: formatDay(locale, publishedAt),
    kind: look === 'headlines' ? null : KIND_TITLES[kind][locale],
    summary: look === 'headlines' || summary === '' ? null : summary,
    picture: look === 'pictures' && cover !== null ? pictureOf(cover) : null,
    source: release.sources.length === 0 ? null : sourceOf(release),
  };
}

function sourceOf(release: Release): string {
  const { licences, ...lines } = attributionOf(release);
  return [lines[release.locale], ...licences.map((licence) => readLicence(licence).name)].join(' · ');
}

const PICTURE_WIDTH = 480;

function pictureOf({ renditions, alt, credit, ...original }: Picture): EmbedEntry['picture'] {
  const { url, width, height } = renditions.find((cut) => cut.width >= PICTURE_WIDTH) ?? renditions.at(-1) ?? original;
  return { url, width, height, alt, credit };
}
