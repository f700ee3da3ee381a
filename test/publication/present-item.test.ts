import { describe, expect, it } from 'vitest';
import type { ItemContent } from '../../src/publication/content.ts';
import { extentIn } from '../../src/publication/present-item.ts';
import type { Release } from '../../src/publication/release.ts';
import { body } from '../support/content.ts';
import {
  documentContent,
  itemContent,
  linkedGuide,
  ORIGIN,
  PUBLISHED_AT,
  present,
  presented,
  tagContent,
  UPDATED_AT,
} from './item-content.ts';

describe('language is a fact about the text', () => {
  const uk = { title: { uk: 'Назва' }, body: { uk: body('Текст') } };

  it.each<[string, Pick<Partial<ItemContent>, 'title' | 'summary' | 'body'>, Release['extent'] | null]>([
    ['not translated', {}, null],
    ['a title alone', { title: { en: 'Title' } }, null],
    ['a body alone', { body: { en: body('Text') } }, null],
    ['a title of spaces', { title: { en: '  ' }, body: { en: body('Text') } }, null],
    ['a title and an empty body', { title: { en: 'Title' }, body: { en: body('') } }, null],
    ['a title and a summary', { title: { en: 'Title' }, summary: { en: 'In short.' } }, 'summary'],
    ['a title and a body', { title: { en: 'Title' }, body: { en: body('Text') } }, 'full'],
    ['all three', { title: { en: 'Title' }, summary: { en: 'In short.' }, body: { en: body('Text') } }, 'full'],
  ])('%s: %o is %s', (_case, en, extent) => {
    const item = itemContent({
      title: { ...uk.title, ...en.title },
      summary: { ...en.summary },
      body: { ...uk.body, ...en.body },
    });
    expect(extentIn(item, 'en')).toBe(extent);
    const release = present(item, 'en');
    expect(release?.extent ?? null).toBe(extent);
    expect(release?.html ?? '').toBe(extent === 'full' ? '<p>Text</p>' : '');
    // The Ukrainian text says of the English one what is true of it, and never shows it.
    expect(present(item)?.translations.map((other) => other.locale)).toEqual(extent === null ? [] : ['en']);
    expect(present(item)?.extent).toBe('full');
  });

  it('gives each language its own id and address, and points at the other', () => {
    const facts = { title: { uk: 'Назва', en: 'Title' }, body: { uk: body('Текст'), en: body('Text') } };
    const [ukrainian, english] = [presented(facts), presented(facts, 'en')];
    expect(english.id).not.toBe(ukrainian.id);
    expect([ukrainian.url, english.url]).toEqual([`${ORIGIN}/news/12`, `${ORIGIN}/en/news/12`]);
    const extent = 'full';
    expect(ukrainian.translations).toEqual([
      { locale: 'en', id: english.id, url: english.url, title: 'Title', extent },
    ]);
    expect(english.translations).toEqual([
      { locale: 'uk', id: ukrainian.id, url: ukrainian.url, title: 'Назва', extent },
    ]);
    expect([ukrainian.publishedAt, ukrainian.updatedAt]).toEqual([PUBLISHED_AT, UPDATED_AT]);
  });

  it.each<[string, Partial<ItemContent>, Release['extent']]>([
    ['a file in its language', { documents: [documentContent('a', { language: 'en' })] }, 'full'],
    ['a file in several languages, or none', { documents: [documentContent('a')] }, 'full'],
    ['a file in the other language alone', { documents: [documentContent('a', { language: 'uk' })] }, 'summary'],
    ['no file', {}, 'summary'],
    ['a file, but is no guide', { type: 'news', documents: [documentContent('a', { language: 'en' })] }, 'summary'],
  ])('a guide of which there is a summary, and %s: %s', (_case, facts, extent) => {
    const title = { uk: 'Посібник', en: 'Guide' };
    const item = { type: 'guides' as const, title, summary: { en: 'In short.' }, ...facts };
    expect(presented(item, 'en')).toMatchObject({ extent, html: '' });
    // The other language says the same of it.
    expect(presented(item).translations.map((other) => other.extent)).toEqual([extent]);
  });

  it.each([
    ['the summary as it was written', { summary: { uk: ' Коротко.\n' } }, 'Коротко.'],
    ['the beginning of the body where there is none', {}, 'Перший абзац.'],
    [
      'at most three hundred characters of it',
      { body: { uk: body('слово '.repeat(200)) } },
      `${'слово '.repeat(49)}слово…`,
    ],
  ])('summarises by %s', (_case, facts, summary) => {
    expect(presented(facts).summary).toBe(summary);
  });
});

describe('names', () => {
  it.each([
    ['its own name', { uk: 'освіта', en: 'education' }, 'education'],
    ['the Ukrainian one where it is not translated', { uk: 'освіта' }, 'освіта'],
    ['the Ukrainian one where the translation is blank', { uk: 'освіта', en: ' ' }, 'освіта'],
    ['its slug where it has no name', {}, 'osvita'],
  ])('a tag in an English text bears %s', (_case, name, expected) => {
    const facts = { title: { en: 'Title' }, body: { en: body('Text') }, tags: [tagContent({ name })] };
    const url = `${ORIGIN}/en/tags/osvita`;
    expect(presented(facts, 'en').tags).toEqual([{ slug: 'osvita', name: expected, url, type: 'topic' }]);
  });

  it('an internal tag is nowhere in what the world sees', () => {
    const secret = tagContent({ slug: 'ne-dlia-vsikh', name: { uk: 'не для всіх' }, isInternal: true });
    const release = presented({ tags: [secret, tagContent()] });
    expect(release.tags.map((tag) => tag.slug)).toEqual(['osvita']);
    expect(JSON.stringify(release)).not.toMatch(/ne-dlia|не для/);
  });

  it.each([
    [
      'transliterated where they have no English spelling',
      { uk: ['Юрій Згурський', 'Марʼяна Щука'] },
      ['Yurii Zghurskyi', 'Mariana Shchuka'],
    ],
    ['spelt as they spell themselves', { uk: ['Юрій Згурський'], en: ['Yuri Zgursky'] }, ['Yuri Zgursky']],
    ['spelt by their English list alone', { uk: ['Один', 'Двоє'], en: ['One'] }, ['One']],
    ['left out where they are blank', { uk: [' ', 'Двоє'], en: [' '] }, ['Dvoie']],
    ['none', {}, []],
  ])('authors in an English text: %s', (_case, authors, expected) => {
    expect(presented({ title: { en: 'Title' }, body: { en: body('Text') }, authors }, 'en').authors).toEqual(expected);
  });

  it('authors who sign only the English text do not sign the Ukrainian one', () => {
    expect(presented({ authors: { en: ['John Smith'] } }).authors).toEqual([]);
  });
});

describe('files', () => {
  const files = [
    documentContent('en', { language: 'en' }),
    documentContent('none'),
    documentContent('uk-1', { language: 'uk' }),
    documentContent('uk-2', { language: 'uk' }),
  ];
  const facts = {
    title: { uk: 'Назва', en: 'Title' },
    body: { uk: body('Текст'), en: body('Text') },
    documents: files,
  };
  const names = (locale: 'uk' | 'en', more = {}) =>
    presented({ ...facts, ...more }, locale).documents.map((file) => file.url.replace(/.*\/|\.pdf/g, ''));

  it('stand with those in the language of the text first, and otherwise as the editor put them', () => {
    expect(names('uk')).toEqual(['uk-1', 'uk-2', 'none', 'en']);
    expect(names('en')).toEqual(['en', 'none', 'uk-1', 'uk-2']);
  });

  it('of guides follow the own ones, each file once', () => {
    const guide = linkedGuide('Посібник', [documentContent('guide'), documentContent('uk-2', { language: 'uk' })]);
    const release = presented({ ...facts, guides: [guide] });
    expect(names('uk', { guides: [guide] })).toEqual(['uk-1', 'uk-2', 'none', 'en', 'guide']);
    expect(release.guides).toMatchObject([{ title: 'Посібник', url: `${ORIGIN}/guides/3` }]);
    // That guide was never published in English.
    expect(presented({ ...facts, guides: [guide] }, 'en').guides).toEqual([]);
    expect(names('en', { guides: [guide] })).not.toContain('guide');
  });
});

describe('what only some texts have', () => {
  const event = {
    startsAt: '2026-12-01T08:00:00.000Z',
    endsAt: null,
    deadline: null,
    registrationUrl: 'https://a.example/',
    place: { uk: 'Львів' },
  };

  it('an event, in the language of the text', () => {
    const { place: _, ...facts } = event;
    expect(presented({ kind: 'announcement', ...event }).event).toEqual({ ...facts, place: 'Львів' });
    const english = { title: { en: 'Title' }, body: { en: body('Text') }, kind: 'announcement', ...event } as const;
    expect(presented(english, 'en').event).toEqual({ ...facts, place: null });
    expect(presented().event).toBeNull();
  });

  it('the facts of a guide, and its replacement where that is published in the language', () => {
    const guide = { type: 'guides', kind: 'guide', year: 2025, publisher: { uk: 'ДУЛЬС' } } as const;
    const replacedBy = linkedGuide('Новіший');
    expect(presented({ ...guide, replacedBy }).guide).toEqual({
      publisher: 'ДУЛЬС',
      year: 2025,
      edition: null,
      replacedBy: { title: 'Новіший', url: `${ORIGIN}/guides/3` },
    });
    const english = { ...guide, title: { en: 'Guide' }, body: { en: body('Text') }, replacedBy };
    expect(presented(english, 'en').guide).toMatchObject({ publisher: null, replacedBy: null });
    expect(presented().guide).toBeNull();
  });

  it.each([
    ['correction', (uk: string) => presented({ corrections: { uk: [{ at: null, note: uk }] } }).correction],
    ['disclaimer', (uk: string) => presented({ disclaimer: { uk } }).disclaimer],
  ] as const)('a %s keeps its paragraphs and loses what no output may carry', (_, presentedNote) => {
    expect(presentedNote(' Один\u0000.\n\nДва. ')).toBe('Один.\n\nДва.');
    expect(presentedNote('  ')).toBeNull();
  });

  it('corrections are a list with their dates; one from before they were dated stands alone, as it did then', () => {
    const [first, second] = [
      { at: null, note: 'Було сім.' },
      { at: '2026-11-20T09:00:00.000Z', note: 'Було вісім.' },
    ];
    expect(presented({ corrections: { uk: [first, second] } })).toMatchObject({
      correction: 'Було вісім.',
      corrections: [first, second],
    });
    const alone = presented({ corrections: { uk: [first] } });
    expect(alone.correction).toBe('Було сім.');
    expect(alone).not.toHaveProperty('corrections');
    expect(presented()).not.toHaveProperty('corrections');
  });
});
