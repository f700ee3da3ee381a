import type { ReleaseRow } from '../../log/release-row.ts';
import type { Release } from '../../publication/release.ts';
import { textId } from '../../publication/text-id.ts';

const UID = '6f3b1c52-8d4e-4f0a-9b67-2c5d1e7a9f30';
const CHANNELS = ['all', 'calls', 'source/asotsiatsiia-hromad', 'tag/enerhetyka'];

/** Example texts in each state that a partner can meet, as the log would hold them. Their addresses are of `origin`. */
export function exampleRows(origin: string): Record<'published' | 'corrected' | 'embargoed' | 'withdrawn', ReleaseRow> {
  const release = exampleRelease(origin);
  const at = '2026-03-11T08:20:00.000Z';
  const corrected = { ...release, updatedAt: at, correction: CORRECTION, corrections: [{ at, note: CORRECTION }] };
  return {
    published: row(origin, { change: 'published', snapshot: release, channels: CHANNELS, seq: 4101 }),
    corrected: row(origin, {
      change: 'revised',
      snapshot: corrected,
      channels: CHANNELS,
      releasedAt: corrected.updatedAt,
      seq: 4127,
    }),
    embargoed: row(origin, {
      change: 'embargoed',
      embargo: { until: '2026-03-10T07:00:00.000Z', release, channels: CHANNELS },
      releasedAt: '2026-03-09T15:30:00.000Z',
      seq: 4093,
    }),
    withdrawn: row(origin, {
      change: 'withdrawn',
      pastChannels: CHANNELS,
      releasedAt: '2026-03-12T10:02:00.000Z',
      withdrawnAt: '2026-03-12T10:02:00.000Z',
      seq: 4140,
    }),
  };
}

const CORRECTION = 'Заявки приймають до 30 квітня, а не до 20 квітня, як було в першій версії.';

function row(origin: string, facts: Partial<ReleaseRow>): ReleaseRow {
  return {
    key: textId(UID, 'uk'),
    uid: UID,
    locale: 'uk',
    type: 'news',
    itemId: '512',
    number: 512,
    kind: 'call',
    url: `${origin}/news/512`,
    change: 'published',
    snapshot: null,
    embargo: null,
    channels: [],
    pastChannels: [],
    trustedChannels: [],
    shows: [],
    publishedAt: '2026-03-10T07:00:00.000Z',
    releasedAt: '2026-03-10T07:00:00.000Z',
    withdrawnAt: null,
    notice: null,
    isHistory: false,
    seq: 1,
    publicSeq: null,
    isPending: false,
    ...facts,
  };
}

function exampleRelease(origin: string): Release {
  return {
    id: textId(UID, 'uk'),
    uid: UID,
    locale: 'uk',
    type: 'news',
    kind: 'call',
    number: 512,
    url: `${origin}/news/512`,
    title: 'Громади можуть отримати кошти на сонячні панелі для лікарень',
    summary: 'До 2 млн гривень на одну лікарню; співфінансування — від 10 %.',
    html: '<p>Асоціація громад приймає заявки на встановлення сонячних панелей на дахах лікарень.</p><p>Потрібні енергоаудит і рішення ради.</p>',
    extent: 'full',
    publishedAt: '2026-03-10T07:00:00.000Z',
    updatedAt: '2026-03-10T07:00:00.000Z',
    tags: [{ slug: 'enerhetyka', name: 'енергетика', url: `${origin}/tags/enerhetyka`, type: 'topic' }],
    sources: [
      {
        slug: 'asotsiatsiia-hromad',
        name: 'Асоціація громад',
        url: `${origin}/sources/asotsiatsiia-hromad`,
        site: 'https://association.example/',
        licence: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    authors: ['Марія Степаненко'],
    authorChannels: ['author/mariia-stepanenko'],
    cover: {
      url: `${origin}/media/images/paneli.jpg`,
      mediaType: 'image/jpeg',
      bytes: 412_880,
      width: 1600,
      height: 900,
      alt: 'Сонячні панелі на даху лікарні',
      credit: 'Фото: Асоціація громад',
      renditions: [
        {
          url: `${origin}/media/images/paneli-640x360.webp`,
          mediaType: 'image/webp',
          bytes: 38_204,
          width: 640,
          height: 360,
        },
      ],
    },
    documents: [
      {
        url: `${origin}/media/documents/forma-zaiavky.pdf`,
        mediaType: 'application/pdf',
        bytes: 96_240,
        title: 'Форма заявки',
        language: 'uk',
        pages: 4,
        sha256: '9f2c6d0b4e1a87735c1de0a2b94f6683d57c0e9b81f24a6dd3b0c5e7f1a29468',
        cover: null,
      },
    ],
    guides: [],
    correction: null,
    disclaimer: null,
    event: {
      startsAt: null,
      endsAt: null,
      place: null,
      registrationUrl: 'https://association.example/sun',
      deadline: '2026-04-30T20:59:00.000Z',
    },
    guide: null,
    translations: [],
  };
}
