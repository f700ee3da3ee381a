import type { FeedDocument } from '../../src/feeds/feed-document.ts';
import type { FeedLink, Site } from '../../src/pages/page-models.ts';
import type { Attachment, Locale, Picture, Release } from '../../src/publication/release.ts';

export const ORIGIN = 'https://press.example.ua';

/** A site in one language, as the composition root would make it. */
export function sampleSite(locale: Locale, changes: Partial<Site> = {}): Site {
  const isUk = locale === 'uk';
  return {
    locale,
    name: isUk ? 'Прес-центр ініціативи «Децентралізація»' : 'Press Centre of the Decentralisation Initiative',
    description: isUk
      ? 'Новини для громад, міністерств, донорів і читачів.'
      : 'News for hromadas, ministries, donors and readers.',
    origin: ORIGIN,
    frontUrl: isUk ? `${ORIGIN}/` : `${ORIGIN}/en`,
    listUrl: (path) => `${ORIGIN}${isUk ? '' : '/en'}/${path}`,
    feedsUrl: isUk ? `${ORIGIN}/feeds` : `${ORIGIN}/en/feeds`,
    searchUrl: isUk ? `${ORIGIN}/search` : `${ORIGIN}/en/search`,
    apiDocsUrl: `${ORIGIN}/v1/docs`,
    otherLanguage: isUk ? { locale: 'en', frontUrl: `${ORIGIN}/en` } : { locale: 'uk', frontUrl: `${ORIGIN}/` },
    licence: 'CC BY 4.0',
    plainPages: [{ title: isUk ? 'Про нас' : 'About', url: `${ORIGIN}${isUk ? '' : '/en'}/pages/pro-nas` }],
    press: {
      name: isUk ? 'Ірина Савчук' : 'Iryna Savchuk',
      mail: 'press@press.example.ua',
      telephone: '+380 44 123 45 67',
      hours: isUk ? 'у будні з 9 до 18' : 'weekdays, 9 to 18',
    },
    accent: null,
    markVersion: null,
    ...changes,
  };
}

export function samplePicture(changes: Partial<Picture> = {}): Picture {
  return {
    url: `${ORIGIN}/media/twin-towns.jpg`,
    mediaType: 'image/jpeg',
    bytes: 1_840_000,
    width: 1600,
    height: 1000,
    alt: 'Делегації двох громад тиснуть руки перед ратушею',
    credit: 'Олена Коваль',
    renditions: [400, 800, 1600].map((width) => ({
      url: `${ORIGIN}/media/twin-towns-${width}.webp`,
      mediaType: 'image/webp',
      bytes: width * 90,
      width,
      height: (width * 5) / 8,
    })),
    ...changes,
  };
}

export function sampleFile(changes: Partial<Attachment> = {}): Attachment {
  return {
    url: `${ORIGIN}/media/poshuk-mista-pobratyma.pdf`,
    mediaType: 'application/pdf',
    bytes: 5_600_000,
    title: 'Покрокова інструкція з пошуку міста-побратима',
    language: 'uk',
    pages: 48,
    sha256: 'a'.repeat(64),
    cover: null,
    ...changes,
  };
}

/** A full Ukrainian news item with everything a reader can meet on its page. */
export function sampleRelease(changes: Partial<Release> = {}): Release {
  return {
    id: 'urn:uuid:5c6e0d3a-54f1-5a0e-9d3a-1f2b3c4d5e6f',
    uid: '0b6c1f0e-7a3c-4f6e-8b0a-0d7a2c9e4f11',
    locale: 'uk',
    type: 'news',
    kind: 'news',
    number: 20417,
    url: `${ORIGIN}/news/20417`,
    title: 'Як громаді знайти місто-побратима: покрокова інструкція для органів місцевого самоврядування',
    summary:
      'Для громад, які шукають партнера за кордоном, підготували інструкцію: від першого листа до угоди та спільних проєктів.',
    html: [
      '<p>Міжмуніципальне партнерство — це не лише урочисті візити. За даними опитування, <a href="https://press.example.ua/news/19877">понад 60 % громад</a>, що мають побратимів, реалізували з ними щонайменше один спільний проєкт.</p>',
      '<h2>Із чого почати</h2><ul><li>визначити, навіщо громаді партнер;</li><li>скласти профіль громади двома сторінками;</li><li>обрати 5–7 міст із подібними викликами.</li></ul>',
      '<blockquote><p>«Найкращі партнерства починаються з конкретної справи, а не з прапорців на мапі», — каже авторка методики.</p></blockquote>',
      '<table><thead><tr><th>Етап</th><th>Тривалість</th><th>Хто відповідає</th></tr></thead><tbody><tr><td>Профіль громади</td><td>2 тижні</td><td>відділ міжнародної співпраці</td></tr><tr><td>Перші листи</td><td>1–2 місяці</td><td>голова громади</td></tr></tbody></table>',
      '<p>Інструкцію підготували на основі методики Ради Європи за підтримки Програми «U-LEAD з Європою».</p>',
    ].join('\n'),
    extent: 'full',
    publishedAt: '2026-11-05T09:12:00.000Z',
    updatedAt: '2026-11-06T07:30:00.000Z',
    tags: [
      { slug: 'partnerstvo', name: 'партнерство', url: `${ORIGIN}/tags/partnerstvo`, type: 'topic' },
      {
        slug: 'mizhnarodna-pidtrymka',
        name: 'міжнародна підтримка',
        url: `${ORIGIN}/tags/mizhnarodna-pidtrymka`,
        type: 'topic',
      },
      { slug: 'u-lead', name: 'U-LEAD з Європою', url: `${ORIGIN}/tags/u-lead`, type: 'programme' },
    ],
    sources: [
      {
        slug: 'u-lead',
        name: 'Програма «U-LEAD з Європою»',
        url: `${ORIGIN}/sources/u-lead`,
        site: 'https://u-lead.example.org/',
        licence: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    authors: ['Ірина Безгін'],
    authorChannels: ['author/iryna-bezghin'],
    cover: samplePicture(),
    documents: [
      sampleFile(),
      sampleFile({
        url: `${ORIGIN}/media/finding-a-twin-city.pdf`,
        title: 'Finding a Twin City: a Step-by-Step Guide',
        language: 'en',
        bytes: 4_210_000,
        pages: 45,
      }),
      sampleFile({
        url: `${ORIGIN}/media/profil.docx`,
        title: 'Зразок профілю громади',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: 61_400,
        pages: null,
      }),
    ],
    guides: [
      {
        id: 'urn:uuid:11111111-54f1-5a0e-9d3a-1f2b3c4d5e6f',
        title: 'Міжнародне муніципальне партнерство: посібник для громад',
        url: `${ORIGIN}/guides/87`,
      },
    ],
    correction: 'У першій версії тексту помилково було вказано 55 % громад. Правильне число — понад 60 %.',
    disclaimer: null,
    event: null,
    guide: null,
    translations: [
      {
        locale: 'en',
        id: 'urn:uuid:77777777-54f1-5a0e-9d3a-1f2b3c4d5e6f',
        url: `${ORIGIN}/en/news/20417`,
        title: 'How a hromada can find a twin city: a step-by-step guide',
      },
    ],
    ...changes,
  };
}

/** A guide with files in two languages. */
export function sampleGuide(changes: Partial<Release> = {}): Release {
  return sampleRelease({
    type: 'guides',
    kind: 'guide',
    number: 87,
    url: `${ORIGIN}/guides/87`,
    title: 'Міжнародне муніципальне партнерство: посібник для громад',
    summary: 'Допомагає громаді обрати партнера, укласти угоду та разом шукати кошти на спільні проєкти.',
    html: '<p>Посібник пояснює, які форми партнерства існують, що записувати в угоду й де шукати гранти.</p>',
    correction: null,
    updatedAt: '2026-11-05T09:12:00.000Z',
    authors: [],
    authorChannels: [],
    cover: samplePicture({
      url: `${ORIGIN}/media/cover.jpg`,
      width: 600,
      height: 848,
      alt: 'Обкладинка посібника',
      credit: null,
      renditions: [],
    }),
    guides: [],
    guide: {
      publisher: 'Програма «U-LEAD з Європою»',
      year: 2024,
      edition: 'друге, доповнене',
      replacedBy: { title: 'Як знайти місто-побратима: покрокова інструкція', url: `${ORIGIN}/guides/131` },
    },
    translations: [],
    ...changes,
  });
}

const OTHER_TITLES: [Release['kind'], string, string][] = [
  [
    'announcement',
    '24 березня — безкоштовний вебінар про енергоефективність у закладах освіти',
    'Експерти розкажуть, як громаді скласти енергетичний план і де взяти кошти на його перші кроки.',
  ],
  [
    'call',
    'Гранти до 500 тисяч гривень на молодіжні простори: триває конкурс',
    'Подати заявку можуть громади з населенням до 50 тисяч мешканців.',
  ],
  ['interview', '«Опорна школа — це не про стіни»: розмова з освітньою омбудсменкою', ''],
  [
    'vacancy',
    'Програма «U-LEAD з Європою» шукає регіональну координаторку чи координатора',
    'Офіс у Чернігові, повна зайнятість.',
  ],
  [
    'digest',
    'Дайджест тижня: адміністративні послуги, бюджети, вибори',
    'Головне, що варто знати органам місцевого самоврядування.',
  ],
  ['column', 'Чому об’єднання громад не закінчується об’єднанням бюджетів', 'Колонка голови Асоціації міст України.'],
];

/** Newer to older, of every kind. */
export function sampleEntries(): Release[] {
  const others = OTHER_TITLES.map(([kind, title, summary], index) =>
    sampleRelease({
      kind,
      title,
      summary,
      id: `urn:uuid:00000000-0000-5000-8000-00000000000${index}`,
      url: `${ORIGIN}/news/${20416 - index}`,
      publishedAt: new Date(Date.UTC(2026, 10, 5 - Math.floor(index / 2), 8 - index)).toISOString(),
      cover: index % 3 === 2 ? null : samplePicture(),
      event:
        kind === 'call'
          ? { startsAt: null, endsAt: null, place: null, registrationUrl: null, deadline: '2026-12-01T21:59:00.000Z' }
          : null,
    }),
  );
  return [sampleRelease(), ...others];
}

/** The three formats of one channel, as `<link>`s. */
export function sampleFeeds(locale: Locale, channel: string, title: string): FeedLink[] {
  const address = `${ORIGIN}/feeds/${locale}/${channel}`;
  return [
    { title: `${title} (RSS)`, type: 'application/rss+xml', href: `${address}.rss` },
    { title: `${title} (Atom)`, type: 'application/atom+xml', href: `${address}.atom` },
    { title: `${title} (JSON)`, type: 'application/feed+json', href: `${address}.json` },
  ];
}

/** When sample pages are made. */
export const SAMPLE_NOW = '2026-11-08T10:00:00.000Z';

export function sampleFeedDocument(changes: Partial<FeedDocument> = {}): FeedDocument {
  const address = `${ORIGIN}/feeds/uk/tag/partnerstvo`;
  return {
    id: 'urn:uuid:99999999-54f1-5a0e-9d3a-1f2b3c4d5e6f',
    locale: 'uk',
    title: 'Партнерство',
    description: 'Міжмуніципальне та міжнародне партнерство громад: новини, анонси, посібники.',
    publisher: 'Прес-центр ініціативи «Децентралізація»',
    pageUrl: address,
    urls: { rss: `${address}.rss`, atom: `${address}.atom`, json: `${address}.json` },
    translations: [],
    hubUrl: null,
    ttlMinutes: 15,
    updatedAt: '2026-11-06T07:30:00.000Z',
    entries: sampleEntries(),
    withdrawn: [],
    archive: null,
    ...changes,
  };
}
