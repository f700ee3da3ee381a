import { readLicence } from '../../publication/licence.ts';
import type { Release } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { eventOf } from './event-data.ts';
import { textImage } from './image-object.ts';
import { jobPostingOf } from './job-posting.ts';
import { jsonForScript, type SchemaThing } from './json-for-script.ts';
import { organisation, sourceOrganisation } from './site-data.ts';

/** What a text is, what it is about where it says enough of that, and where it stands. */
export function textData(release: Release, site: Site): string[] {
  const text = release.type === 'guides' ? digitalDocument(release, site) : newsArticle(release, site);
  const things = [text, eventOf(release, site), jobPostingOf(release), breadcrumbs(release, site)];
  return things.flatMap((thing) => (thing === null ? [] : [jsonForScript(thing)]));
}

/** schema.org NewsArticle of a news item. */
function newsArticle(release: Release, site: Site): SchemaThing {
  return {
    '@type': 'NewsArticle',
    ...commonProperties(release, site),
    headline: release.title,
    author:
      release.authors.length > 0 ? release.authors.map((name) => ({ '@type': 'Person', name })) : organisation(site),
    correction:
      release.corrections === undefined
        ? (release.correction ?? undefined)
        : release.corrections.map(({ at, note }) => ({
            '@type': 'CorrectionComment',
            text: note,
            datePublished: at ?? undefined,
          })),
    sourceOrganization: release.sources.map(sourceOrganisation),
  };
}

/** schema.org DigitalDocument of a guide, with its files. */
function digitalDocument(release: Release, site: Site): SchemaThing {
  const publisher = release.guide?.publisher ?? null;
  return {
    '@type': 'DigitalDocument',
    ...commonProperties(release, site),
    name: release.title,
    publisher: publisher === null ? organisation(site) : { '@type': 'Organization', name: publisher },
    version: release.guide?.edition ?? undefined,
    encoding: release.documents.map((document) => ({
      '@type': 'MediaObject',
      name: document.title,
      contentUrl: document.url,
      encodingFormat: document.mediaType,
      contentSize: `${document.bytes} B`,
      inLanguage: document.language ?? undefined,
    })),
  };
}

function commonProperties(release: Release, site: Site) {
  return {
    '@id': release.id,
    url: release.url,
    mainEntityOfPage: release.url,
    description: release.summary === '' ? undefined : release.summary,
    inLanguage: release.locale,
    datePublished: release.publishedAt,
    dateModified: release.updatedAt,
    image: textImage(release, site),
    keywords: release.tags.map(({ name }) => name),
    license: licenceOf(release, site),
    isAccessibleForFree: true,
    publisher: organisation(site),
    workTranslation: release.translations.map(({ id, url, locale }) => ({
      '@type': 'CreativeWork',
      '@id': id,
      url,
      inLanguage: locale,
    })),
  };
}

function licenceOf(release: Release, site: Site): string | undefined {
  const licence = textLicence(release, site);
  return licence === null ? undefined : (readLicence(licence).url ?? licence);
}

/** The licence of a text: its source's; several sources with different ones give none; without a source, the press centre's. */
export function textLicence(release: Release, site: Site): string | null {
  if (release.sources.length === 0) return site.licence;
  const [first, ...others] = new Set(release.sources.map(({ licence }) => licence));
  return others.length > 0 ? null : (first ?? null);
}
