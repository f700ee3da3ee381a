import type { Release } from '../../publication/release.ts';
import type { SchemaThing } from './json-for-script.ts';

/**
 * schema.org JobPosting of a vacancy; null for any other text, and where it does not say who hires and where: without both it may not be
 * shown among jobs. Whom the text comes from is who hires.
 */
export function jobPostingOf(release: Release): SchemaThing | null {
  const { kind, event, sources, html, summary } = release;
  const [employer] = sources;
  const place = event?.place ?? null;
  if (kind !== 'vacancy' || employer === undefined || place === null) return null;
  return {
    '@type': 'JobPosting',
    title: release.title,
    description: html === '' ? summary : html,
    url: release.url,
    inLanguage: release.locale,
    datePosted: release.publishedAt,
    validThrough: event?.deadline ?? undefined,
    hiringOrganization: { '@type': 'Organization', name: employer.name, sameAs: employer.site ?? undefined },
    jobLocation: { '@type': 'Place', address: place },
    // Whoever wants the place applies where the text says, and not here.
    directApply: false,
  };
}
