import type { Release } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';
import { textImage } from './image-object.ts';
import type { SchemaThing } from './json-for-script.ts';
import { organisation, sourceOrganisation } from './site-data.ts';

/**
 * schema.org Event of an announcement that says when and where; null for any other text, for search engines show no event without both.
 * Whoever wrote of it holds it; a text of the press centre's own is of the press centre.
 */
export function eventOf(release: Release, site: Site): SchemaThing | null {
  const { kind, event } = release;
  if (kind !== 'announcement' || event === null || event.startsAt === null || event.place === null) return null;
  const [source] = release.sources;
  return {
    '@type': 'Event',
    name: release.title,
    description: release.summary === '' ? undefined : release.summary,
    url: release.url,
    inLanguage: release.locale,
    startDate: event.startsAt,
    endDate: event.endsAt ?? undefined,
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: event.place, address: event.place },
    image: textImage(release, site),
    organizer: source === undefined ? organisation(site) : sourceOrganisation(source),
    subjectOf: { '@id': release.id },
  };
}
