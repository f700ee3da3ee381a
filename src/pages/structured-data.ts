import { readLicence } from '../publication/licence.ts';
import type { Picture, Release } from '../publication/release.ts';
import type { Site } from './page-models.ts';

/** schema.org NewsArticle of a news item as JSON-LD text, safe inside a script element. */
export function newsArticleData(release: Release, site: Site): string {
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...commonProperties(release, site),
    headline: release.title,
    author:
      release.authors.length > 0 ? release.authors.map((name) => ({ '@type': 'Person', name })) : organisation(site),
    correction: release.correction ?? undefined,
    sourceOrganization: release.sources.map(({ name, site: url }) => ({
      '@type': 'Organization',
      name,
      url: url ?? undefined,
    })),
  });
}

/** schema.org DigitalDocument of a guide, with its files. */
export function digitalDocumentData(release: Release, site: Site): string {
  const publisher = release.guide?.publisher ?? null;
  return jsonForScript({
    '@context': 'https://schema.org',
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
  });
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
    image: release.cover === null ? undefined : imageObject(release.cover),
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

function organisation(site: Site) {
  return { '@type': 'NewsMediaOrganization', name: site.name, url: site.origin };
}

function imageObject({ url, width, height, credit }: Picture) {
  return { '@type': 'ImageObject', url, width, height, creditText: credit ?? undefined };
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

/**
 * In a script element `<` could end the script or open a comment (HTML 4.12.1.3); `\u003c` is the same JSON. With `>` and `&` gone
 * too, the text reads the same to HTML and XML parsers.
 */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}
