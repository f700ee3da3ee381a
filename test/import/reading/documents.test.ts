import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/import/reading/input.ts';
import { makeZip, type Part } from '../../documents/document-fixtures.ts';
import { readThrough } from './read-through.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A document of Word whose body is this XML. */
function docx(body: string, ...more: Part[]): Buffer {
  const inBytes = (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`).toString('latin1');
  return Buffer.from(
    makeZip([
      {
        name: '[Content_Types].xml',
        content: inBytes(
          `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        ),
      },
      {
        name: '_rels/.rels',
        content: inBytes(
          `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        ),
      },
      {
        name: 'word/document.xml',
        content: inBytes(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
      },
      ...more,
    ]),
  );
}

function paragraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

describe('reading single documents and exports of Ghost', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('Word: its heading is the title, or its name is', async () => {
    const named = await readThrough(
      folder,
      'вода.docx',
      docx(paragraph('Про воду', 'Heading1') + paragraph('Текст &amp; далі')),
    );
    expect(named.records).toMatchObject([
      { id: 'вода', title: 'Про воду', body: '<h1>Про воду</h1><p>Текст &amp; далі</p>', date: null },
    ]);
    const unnamed = await readThrough(folder, 'лист.docx', docx(paragraph('Текст')));
    expect(unnamed.records).toMatchObject([{ id: 'лист', title: 'лист' }]);
  });

  it.each([
    [
      'a bomb',
      docx(paragraph('Текст'), {
        name: 'word/styles.xml',
        method: 8,
        content: deflateRawSync(Buffer.alloc(40_000_000)).toString('latin1'),
      }),
      /unpacks to more than/,
    ],
    ['none at all', Buffer.from('Це не документ'), /is no document of Word/],
    ['an archive of another kind', Buffer.from(makeZip([{ name: 'a.txt', content: 'a' }])), /is no document of Word/],
    ['damaged', docx('<w:p><w:r>').subarray(0, 700), /is no document of Word/],
  ])('Word: %s is refused in words', async (_what, content, message) => {
    await expect(readThrough(folder, 'x.docx', content)).rejects.toThrow(InputError);
    await expect(readThrough(folder, 'x.docx', content)).rejects.toThrow(message);
  });

  it('Ghost: posts with tags in their order, authors, covers and states; pages and internal tags left out', async () => {
    const post = { type: 'post', status: 'published', html: '<p>Текст</p>', published_at: '2019-01-01T10:00:00.000Z' };
    const data = {
      posts: [
        {
          ...post,
          id: 'p1',
          uuid: 'u1',
          title: 'Перший',
          slug: 'pershyi',
          custom_excerpt: 'Лід',
          feature_image: '__GHOST_URL__/content/a.jpg',
        },
        { ...post, id: 'p2', uuid: 'u2', title: 'Чернетка', slug: 'ch', status: 'draft', html: null },
        { ...post, id: 'p3', uuid: 'u3', title: 'Сторінка', slug: 's', type: 'page' },
      ],
      tags: [
        { id: 't1', name: 'вода' },
        { id: 't2', name: '#desk' },
        { id: 't3', name: 'люди' },
      ],
      users: [{ id: 'a1', name: 'Олена Коваль' }],
      posts_tags: [
        { post_id: 'p1', tag_id: 't3', sort_order: 1 },
        { post_id: 'p1', tag_id: 't1', sort_order: 0 },
        { post_id: 'p1', tag_id: 't2', sort_order: 2 },
      ],
      posts_authors: [{ post_id: 'p1', author_id: 'a1', sort_order: 0 }],
    };
    const { records, notes } = await readThrough(
      folder,
      'ghost.json',
      JSON.stringify({ db: [{ meta: { version: '5' }, data }] }),
    );
    expect(records).toMatchObject([
      {
        id: 'u1',
        address: '/pershyi/',
        title: 'Перший',
        summary: 'Лід',
        body: '<p>Текст</p>',
        date: '2019-01-01T10:00:00.000Z',
        tags: ['вода', 'люди'],
        authors: ['Олена Коваль'],
        images: [{ address: '/content/a.jpg' }],
        isDraft: false,
      },
      { id: 'u2', isDraft: true },
    ]);
    expect(notes).toEqual(['its export has no HTML']);
  });

  it('Ghost: one that is cut off is refused in words', async () => {
    await expect(readThrough(folder, 'cut.json', '{"db":[{"data":{"posts":[')).rejects.toThrow(
      /is no JSON, or is cut off/,
    );
  });
});
