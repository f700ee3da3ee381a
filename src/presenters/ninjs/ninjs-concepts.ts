import { parseChannel } from '../../publication/channels.ts';
import { REGIONS } from '../../publication/regions.ts';
import type { TagMark } from '../../publication/release.ts';
import type { PartnerItem } from '../partner-item.ts';
import type { NinjsConcept, NinjsObject } from './ninjs-schema.ts';
import { writtenUri } from './written-uri.ts';

/** What a tag names decides where it stands. */
const PLACE_OF_TAG = { topic: 'subjects', person: 'people', programme: 'organisations' } as const;

/** What a text is about: its tags by what they name, its regions (`region/UA-46` among `channels`) and the place of its event. */
export function conceptsOf(
  item: PartnerItem,
  channels: readonly string[],
): Pick<NinjsObject, 'subjects' | 'people' | 'organisations' | 'places'> {
  const about = (type: TagMark['type']) => item.tags.filter((tag) => tag.type === type).map(tagConcept);
  const publisher = item.guide?.publisher ?? null;
  return {
    [PLACE_OF_TAG.topic]: about('topic'),
    [PLACE_OF_TAG.person]: about('person'),
    [PLACE_OF_TAG.programme]: [
      ...about('programme'),
      ...(publisher === null ? [] : [{ name: publisher, rel: 'publisher' }]),
    ],
    places: [...regionsOf(item, channels), ...eventPlace(item)],
  };
}

/** Who the text is from: sources that are credited, authors, and the publisher of a guide. */
export function infoSourcesOf({ sources, authors, guide }: PartnerItem): NonNullable<NinjsObject['infoSources']> {
  return [
    ...sources.map(({ name, slug, site, url }) => ({
      name,
      role: 'source',
      literal: slug,
      ...uriMember(site ?? url),
    })),
    ...authors.map((name) => ({ name, role: 'author' })),
    ...(guide === null || guide.publisher === null ? [] : [{ name: guide.publisher, role: 'publisher' }]),
  ];
}

function tagConcept({ name, slug, url }: TagMark): NinjsConcept {
  return { name, rel: 'about', literal: slug, ...uriMember(url) };
}

function regionsOf({ locale }: PartnerItem, channels: readonly string[]): NinjsConcept[] {
  const codes = channels.flatMap((channel) => {
    const named = parseChannel(channel);
    return named?.kind === 'region' ? [named.code] : [];
  });
  return REGIONS.filter(([code]) => codes.includes(code)).map(([code, uk, en]) => ({
    name: locale === 'uk' ? uk : en,
    rel: 'about',
    literal: code,
  }));
}

function eventPlace({ event }: PartnerItem): NinjsConcept[] {
  return event === null || event.place === null ? [] : [{ name: event.place, rel: 'event' }];
}

function uriMember(address: string): { uri?: string } {
  const uri = writtenUri(address);
  return uri === null ? {} : { uri };
}
