import type { SourceMark } from '../../publication/release.ts';
import { iconUrl } from '../layout/icon-url.ts';
import type { Site } from '../page-models.ts';
import { jsonForScript } from './json-for-script.ts';

/** The pixels of the mark's largest square. */
const LOGO_SIZE = 512;

/** schema.org NewsMediaOrganization of the press centre. */
export function organisation(site: Site) {
  const { name, origin } = site;
  const logo = { '@type': 'ImageObject', url: iconUrl(site, 'icon-512.png'), width: LOGO_SIZE, height: LOGO_SIZE };
  return { '@type': 'NewsMediaOrganization', name, url: origin, logo };
}

/** schema.org Organization of whom a text comes from. */
export function sourceOrganisation({ name, site }: SourceMark) {
  return { '@type': 'Organization', name, url: site ?? undefined };
}

/** schema.org WebSite for the front page, with where it is searched. */
export function siteData(site: Site): string {
  const { name, description, locale, frontUrl, searchUrl } = site;
  return jsonForScript({
    '@type': 'WebSite',
    name,
    url: frontUrl,
    inLanguage: locale,
    description: description === '' ? undefined : description,
    publisher: organisation(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${searchUrl}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });
}
