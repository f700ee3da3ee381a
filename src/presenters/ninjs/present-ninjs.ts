import { cleanText } from '../../publication/body/plain-text.ts';
import { KIND_TITLES } from '../../publication/kind-titles.ts';
import type { Kind } from '../../publication/release.ts';
import type { PartnerItem } from '../partner-item.ts';
import { editorialNote } from './editorial-note.ts';
import { associationsOf } from './ninjs-associations.ts';
import { conceptsOf, infoSourcesOf } from './ninjs-concepts.ts';
import { rightsOf } from './ninjs-rights.ts';
import { NINJS_STANDARD, type NinjsAssociation, type NinjsObject, type NinjsWording } from './ninjs-schema.ts';
import { countBody, plainBody } from './plain-body.ts';
import { writtenUri } from './written-uri.ts';

/** Kinds that IPTC's genre NewsCodes have a code for. */
const GENRE_CODES: Partial<Record<Kind, string>> = {
  interview: 'http://cv.iptc.org/newscodes/genre/Interview',
  column: 'http://cv.iptc.org/newscodes/genre/Opinion',
};

/** Ours is IPTC's, but for the embargo: a client that knows nothing but `pubStatus` must not publish yet. */
const PUB_STATUS = { usable: 'usable', embargoed: 'withheld', canceled: 'canceled' } as const;

/**
 * One text as ninjs 3.1. `channels` are those it is in, for its regions. Reads no clock. The HTML body and the same in plain text stand
 * side by side; what only we know (number, UUID of the item) is in `altIds`.
 */
export function presentNinjs(item: PartnerItem, channels: readonly string[]): NinjsObject {
  const { locale, kind } = item;
  const genreCode = GENRE_CODES[kind];
  return {
    uri: item.id,
    type: 'text',
    representationType: 'full',
    profile: kind,
    version: String(item.version),
    firstCreated: item.publishedAt,
    versionCreated: item.releasedAt,
    ...(item.embargoedUntil === null ? {} : { embargoedUntil: item.embargoedUntil }),
    pubStatus: PUB_STATUS[item.pubStatus],
    ...rightsOf(item),
    ...optional('edNote', editorialNote(item)),
    language: locale,
    title: item.title,
    ...optional('by', item.authors.join(', ')),
    headlines: [{ role: 'main', contentType: 'text/plain', value: item.title }],
    descriptions: descriptionsOf(item),
    bodies: bodiesOf(item.html),
    genres: [
      { name: KIND_TITLES[kind][locale], literal: kind, ...(genreCode === undefined ? {} : { uri: genreCode }) },
    ],
    ...conceptsOf(item, channels),
    infoSources: infoSourcesOf(item),
    ...eventOf(item),
    renditions: [{ name: 'web', href: writtenUri(item.url) ?? item.id, contentType: 'text/html' }],
    associations: associationsOf(item),
    altIds: altIdsOf(item),
    standard: NINJS_STANDARD,
  };
}

/**
 * A page of a list: ninjs has no list of its own, but a `composite` news object is made of others, its `associations`. The way on is
 * in the `Link` header, as ninjs has no member for it. `uri` is the address of the page.
 */
export function presentNinjsList(uri: string, objects: readonly NinjsObject[]): NinjsObject {
  return {
    uri: writtenUri(uri) ?? uri,
    type: 'composite',
    associations: objects.map(
      (object): NinjsAssociation => ({ name: object.title ?? object.uri, rel: 'item', ...object }),
    ),
    standard: NINJS_STANDARD,
  };
}

function descriptionsOf({ summary, correction, disclaimer, guide }: PartnerItem): NinjsWording[] {
  const edition = [guide?.edition, guide?.year].filter((part) => part !== null && part !== undefined).join(', ');
  return Object.entries({ summary, correction, disclaimer, edition }).flatMap(([role, value]) =>
    value === null || value === '' ? [] : [{ role, contentType: 'text/plain', value } as const],
  );
}

function bodiesOf(html: string): NonNullable<NinjsObject['bodies']> {
  if (html === '') return [];
  const counts = countBody(html);
  return [
    { role: 'main', contentType: 'text/html', ...counts, value: html },
    { role: 'main', contentType: 'text/plain', ...counts, value: cleanText(plainBody(html)) },
  ];
}

function eventOf({ event }: PartnerItem): Pick<NinjsObject, 'eventDetails' | 'expires'> {
  if (event === null) return {};
  const { startsAt, endsAt, deadline } = event;
  const dates = { ...optional('startDate', startsAt), ...optional('endDate', endsAt) };
  return { ...(Object.keys(dates).length === 0 ? {} : { eventDetails: { dates } }), ...optional('expires', deadline) };
}

function altIdsOf({ uid, type, number }: Pick<PartnerItem, 'uid' | 'type' | 'number'>) {
  return [
    { role: 'item', value: uid },
    { role: type, value: String(number) },
  ];
}

/** `exactOptionalPropertyTypes`: a member that says nothing is left out. */
function optional<Name extends string>(name: Name, value: string | null): { [K in Name]?: string } {
  return value === null || value === '' ? {} : ({ [name]: value } as { [K in Name]: string });
}
