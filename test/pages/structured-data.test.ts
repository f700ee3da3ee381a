import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { siteData } from '../../src/pages/structured-data/site-data.ts';
import { textData } from '../../src/pages/structured-data/text-data.ts';
import type { EventFacts, Release } from '../../src/publication/release.ts';
import { ORIGIN, sampleGuide, samplePicture, sampleRelease, sampleSite } from './sample-models.ts';

const thing = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() });

const NOTHING: EventFacts = { startsAt: null, endsAt: null, place: null, registrationUrl: null, deadline: null };
const WHEN = '2026-12-03T08:00:00.000Z';
const SOURCE = {
  slug: 'rada',
  name: 'Рада',
  url: `${ORIGIN}/sources/rada`,
  site: 'https://rada.example',
  licence: null,
};

describe('structured data of a text', () => {
  const typesOf = (release: Release) => thingsOf(release).map((found) => found['@type']);
  const thingsOf = (release: Release) =>
    textData(release, sampleSite(release.locale)).map((text) => thing.parse(JSON.parse(text)));
  const ofKind = (kind: Release['kind'], event: Partial<EventFacts> | null, changes: Partial<Release> = {}) =>
    sampleRelease({ kind, event: event === null ? null : { ...NOTHING, ...event }, ...changes });

  it.each<[string, Release, string | null]>([
    ['an announcement with time and place', ofKind('announcement', { startsAt: WHEN, place: 'Київ' }), 'Event'],
    ['one without a place', ofKind('announcement', { startsAt: WHEN }), null],
    ['one without a time', ofKind('announcement', { place: 'Київ' }), null],
    ['one without either', ofKind('announcement', null), null],
    ['news with both', ofKind('news', { startsAt: WHEN, place: 'Київ' }), null],
    ['a vacancy with employer and place', ofKind('vacancy', { place: 'Київ' }, { sources: [SOURCE] }), 'JobPosting'],
    ['one without a place', ofKind('vacancy', { deadline: WHEN }, { sources: [SOURCE] }), null],
    ['one without an employer', ofKind('vacancy', { place: 'Київ' }, { sources: [] }), null],
    ['a call', ofKind('call', { deadline: WHEN, place: 'Київ' }, { sources: [SOURCE] }), null],
  ])('of %s', (_what, release, type) => {
    expect(typesOf(release)).toEqual(['NewsArticle', ...(type === null ? [] : [type]), 'BreadcrumbList']);
  });

  it('has a picture: the cover of the text, or the card of its title', () => {
    const announced = { startsAt: WHEN, place: 'Київ' };
    const picturesOf = (release: Release) =>
      thingsOf(release)
        .filter((found) => found['@type'] !== 'BreadcrumbList')
        .map((found) => z.object({ image: z.looseObject({ url: z.string(), width: z.number() }) }).parse(found).image);
    const bare = picturesOf(ofKind('announcement', announced, { cover: null }));
    expect(bare).toHaveLength(2);
    for (const { url, width } of bare) {
      expect(url).toMatch(new RegExp(`^${ORIGIN}/cards/uk/news/\\d+/[^/]+\\.png$`));
      expect(width).toBe(1200);
    }
    const cover = samplePicture();
    const covered = picturesOf(ofKind('announcement', announced, { cover }));
    expect(covered.map(({ url }) => url)).toEqual([cover.url, cover.url]);
  });

  it('an event is when, where and by whom the text says', () => {
    const endsAt = '2026-12-03T15:00:00.000Z';
    const release = ofKind('announcement', { startsAt: WHEN, endsAt, place: 'Львів, Ратуша' }, { sources: [SOURCE] });
    expect(thingsOf(release)[1]).toMatchObject({
      name: release.title,
      url: release.url,
      startDate: WHEN,
      endDate: endsAt,
      location: { name: 'Львів, Ратуша' },
      organizer: { name: 'Рада', url: 'https://rada.example' },
      subjectOf: { '@id': release.id },
    });
  });

  it('a vacancy is until when, where and with whom', () => {
    const release = ofKind('vacancy', { deadline: WHEN, place: 'Суми' }, { sources: [SOURCE] });
    expect(thingsOf(release)[1]).toMatchObject({
      title: release.title,
      description: release.html,
      datePosted: release.publishedAt,
      validThrough: WHEN,
      hiringOrganization: { name: 'Рада' },
      jobLocation: { address: 'Суми' },
    });
  });

  it.each<[string, Release, string[]]>([
    ['news', sampleRelease({ kind: 'news' }), [`${ORIGIN}/`, `${ORIGIN}/news`]],
    ['a call', sampleRelease({ kind: 'call' }), [`${ORIGIN}/`, `${ORIGIN}/calls`]],
    ['a guide', sampleGuide(), [`${ORIGIN}/`, `${ORIGIN}/guides`]],
  ])('%s stands in the list of its kind', (_what, release, above) => {
    const trail = z
      .looseObject({ itemListElement: z.array(z.object({ position: z.number(), item: z.string() }).loose()) })
      .parse(thingsOf(release).at(-1)).itemListElement;
    expect(trail.map(({ item }) => item)).toEqual([...above, release.url]);
    expect(trail.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('is text for a script element, whatever a title says', () => {
    const title = '</script><script>alert(1)</script> & <!--';
    for (const text of textData(sampleRelease({ title }), sampleSite('uk'))) {
      expect(text).not.toMatch(/[<>&]/);
      expect(JSON.stringify(JSON.parse(text))).toContain('alert(1)');
    }
  });
});

describe('structured data of the front page', () => {
  it.each(['uk', 'en'] as const)('says in %s where the site is searched', (locale) => {
    const site = sampleSite(locale);
    const found = thing.parse(JSON.parse(siteData(site)));
    expect(found).toMatchObject({ '@type': 'WebSite', name: site.name, url: site.frontUrl, inLanguage: locale });
    expect(found).toMatchObject({
      potentialAction: { target: { urlTemplate: `${site.searchUrl}?q={search_term_string}` } },
      publisher: { logo: { url: `${ORIGIN}/icon-512.png` } },
    });
  });
});
