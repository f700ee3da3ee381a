import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ninjsObject } from '../../../src/presenters/ninjs/ninjs-schema.ts';
import { presentNinjs, presentNinjsList } from '../../../src/presenters/ninjs/present-ninjs.ts';
import { hostileItem, presented } from '../../feeds/hostile-items.ts';
import { ORIGIN, sampleFile, sampleGuide, samplePicture, sampleRelease } from '../../pages/sample-models.ts';
import { asPartnerItem } from '../sample-partner-item.ts';

describe('a text as ninjs', () => {
  const ninjs = presentNinjs(asPartnerItem(sampleRelease()), ['all', 'news', 'region/UA-46']);

  it('keeps the id, the version and the dates', () => {
    expect(ninjs).toMatchObject({
      uri: 'urn:uuid:5c6e0d3a-54f1-5a0e-9d3a-1f2b3c4d5e6f',
      type: 'text',
      version: '7',
      firstCreated: '2026-11-05T09:12:00.000Z',
      pubStatus: 'usable',
      language: 'uk',
      standard: { name: 'ninjs', version: '3.1' },
    });
    expect(ninjs.embargoedUntil).toBeUndefined();
    expect(ninjs.altIds).toEqual([
      { role: 'item', value: '0b6c1f0e-7a3c-4f6e-8b0a-0d7a2c9e4f11' },
      { role: 'news', value: '20417' },
    ]);
  });

  it('gives the body with markup and without', () => {
    const [html, plain] = ninjs.bodies ?? [];
    expect(html?.contentType).toBe('text/html');
    expect(html?.value).toBe(sampleRelease().html);
    expect(plain?.contentType).toBe('text/plain');
    expect(plain?.value.split('\n').slice(1, 3)).toEqual(['Із чого почати', 'визначити, навіщо громаді партнер;']);
    expect(plain).toMatchObject({ charCount: [...(plain?.value ?? '')].length, wordCount: html?.wordCount });
  });

  it('says what the text is about, and where', () => {
    expect(ninjs.subjects?.map(({ name, literal }) => [name, literal])).toEqual([
      ['партнерство', 'partnerstvo'],
      ['міжнародна підтримка', 'mizhnarodna-pidtrymka'],
    ]);
    expect(ninjs.organisations).toEqual([
      { name: 'U-LEAD з Європою', rel: 'about', literal: 'u-lead', uri: `${ORIGIN}/tags/u-lead` },
    ]);
    expect(ninjs.places).toEqual([{ name: 'Львівська область', rel: 'about', literal: 'UA-46' }]);
  });

  it('says who it is from and on what terms', () => {
    expect(ninjs.by).toBe('Ірина Безгін');
    expect(ninjs.infoSources).toEqual([
      { name: 'Програма «U-LEAD з Європою»', role: 'source', literal: 'u-lead', uri: 'https://u-lead.example.org/' },
      { name: 'Ірина Безгін', role: 'author' },
    ]);
    expect(ninjs.rightsInfo).toEqual({ linkedRights: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(ninjs.copyrightHolder).toBe('Програма «U-LEAD з Європою»');
    expect(ninjs.usageTerms).toBe('Джерело: Програма «U-LEAD з Європою»');
  });

  it('tells readers and editors of a correction', () => {
    expect(ninjs.descriptions?.map(({ role }) => role)).toEqual(['summary', 'correction']);
    expect(ninjs.edNote).toMatch(/^ВИПРАВЛЕНО: У першій версії/);
  });

  it('brings picture, files, guides and the other language', () => {
    expect(ninjs.associations?.map(({ rel, type }) => [rel, type])).toEqual([
      ['cover', 'picture'],
      ['document', 'component'],
      ['document', 'component'],
      ['document', 'component'],
      ['guide', 'text'],
      ['translation', 'text'],
    ]);
    const [cover, file] = ninjs.associations ?? [];
    expect(cover?.renditions?.map(({ name, width, sizeInBytes }) => [name, width, sizeInBytes])).toEqual([
      ['original', 1600, 1_840_000],
      ['400w', 400, 36_000],
      ['800w', 800, 72_000],
      ['1600w', 1600, 144_000],
    ]);
    expect(file).toMatchObject({ language: 'uk', altIds: [{ role: 'sha256', value: 'a'.repeat(64) }] });
    expect(ninjs.associations?.at(-1)).toMatchObject({ language: 'en', representationType: 'partial' });
  });
});

describe('states of a text', () => {
  it('withholds what is under embargo, and says until when', () => {
    const item = asPartnerItem(sampleRelease({ correction: null, locale: 'en' }), {
      pubStatus: 'embargoed',
      embargoedUntil: '2026-12-01T07:00:00.000Z',
    });
    const ninjs = presentNinjs(item, []);
    expect(ninjs).toMatchObject({ pubStatus: 'withheld', embargoedUntil: '2026-12-01T07:00:00.000Z' });
    expect(ninjs.edNote).toBe('EMBARGO: not to be published before 1\u00a0December 2026, 09:00 Kyiv time.');
  });

  it('has no body where only a summary was written, and says so to editors', () => {
    const ninjs = presentNinjs(asPartnerItem(sampleRelease({ html: '', extent: 'summary', correction: null })), []);
    expect(ninjs.bodies).toEqual([]);
    expect(ninjs.edNote).toBe('Цією мовою є лише короткий виклад.');
  });

  it('tells the publisher, edition and successor of a guide', () => {
    const ninjs = presentNinjs(asPartnerItem(sampleGuide()), []);
    expect(ninjs.descriptions?.find(({ role }) => role === 'edition')?.value).toBe('друге, доповнене, 2024');
    expect(ninjs.organisations).toContainEqual({ name: 'Програма «U-LEAD з Європою»', rel: 'publisher' });
    expect(ninjs.associations?.at(-1)).toMatchObject({ rel: 'replacedBy', uri: `${ORIGIN}/guides/131` });
  });

  it('tells when and where an event is, and when a call ends', () => {
    const event = {
      startsAt: '2027-03-24T13:00:00.000Z',
      endsAt: null,
      place: 'Чернігів',
      registrationUrl: 'https://forum.example/реєстрація',
      deadline: '2027-03-20T21:59:00.000Z',
    };
    const ninjs = presentNinjs(asPartnerItem(sampleRelease({ event })), []);
    expect(ninjs.eventDetails).toEqual({ dates: { startDate: event.startsAt } });
    expect(ninjs.expires).toBe(event.deadline);
    expect(ninjs.places).toEqual([{ name: 'Чернігів', rel: 'event' }]);
    expect(ninjs.associations?.at(-1)?.uri).toMatch(/^https:\/\/forum\.example\/%D1%80/);
    const undated = presentNinjs(asPartnerItem(sampleRelease({ event: { ...event, startsAt: null } })), []);
    expect(undated.eventDetails).toBeUndefined();
  });

  it('names several licences in words and links none of them', () => {
    const item = asPartnerItem(sampleRelease());
    const licences = ['CC BY 4.0', 'https://example.org/terms'];
    expect(presentNinjs({ ...item, attribution: { ...item.attribution, licences } }, []).rightsInfo).toBeUndefined();
  });
});

describe('a list as ninjs', () => {
  it('is a composite of its texts', () => {
    const text = presentNinjs(asPartnerItem(sampleRelease()), []);
    const embargo = { pubStatus: 'embargoed' as const, embargoedUntil: '2026-12-01T07:00:00.000Z' };
    const withheld = presentNinjs(asPartnerItem(sampleRelease(), embargo), []);
    const list = presentNinjsList(`${ORIGIN}/v1/items.ninjs?limit=2`, [text, withheld]);
    expect(list).toMatchObject({ uri: `${ORIGIN}/v1/items.ninjs?limit=2`, type: 'composite' });
    expect(list.associations?.map(({ rel, pubStatus }) => [rel, pubStatus])).toEqual([
      ['item', 'usable'],
      ['item', 'withheld'],
    ]);
    expect(() => ninjsObject.parse(list)).not.toThrow();
  });
});

describe('whatever editors write', () => {
  it('is as our description of ninjs says', () => {
    fc.assert(
      fc.property(hostileItem, fc.webUrl({ withQueryParameters: true, withFragments: true }), (written, url) => {
        const release = presented(written);
        if (release === null) return;
        const cover = samplePicture({ url: `${url}/[a|b]^{ї} "%zz"#x#y` });
        const item = asPartnerItem({ ...release, cover, documents: [...release.documents, sampleFile({ cover })] });
        const ninjs = presentNinjs(item, ['region/UA-46']);
        expect(() => ninjsObject.parse(ninjs)).not.toThrow();
        expect(JSON.parse(JSON.stringify(ninjs))).toEqual(ninjs);
      }),
      { numRuns: 150 },
    );
  });
});
