import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/import/reading/input.ts';
import { textLines } from '../../../src/import/reading/text-lines.ts';
import type { Mapping } from '../../../src/import/rules/default-mapping.ts';
import { readThrough } from './read-through.ts';

describe('reading our own shape', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = (name: string, content: string | Buffer, mapping: Partial<Mapping> = {}) =>
    readThrough(folder, name, content, mapping);

  it('NDJSON: every member of it', async () => {
    const { records, notes } = await read(
      'all.ndjson',
      `${JSON.stringify({
        id: 7,
        address: '/news/7',
        addresses: ['/en/news/7'],
        locale: 'uk',
        title: 'Назва',
        summary: 'Лід',
        body: '<p>Текст</p>',
        date: '2020-01-01',
        kind: 'vacancy',
        tags: ['а', ' б '],
        sources: 'С',
        authors: ['А'],
        regions: ['UA-46'],
        images: ['a.jpg', { address: 'b.jpg', alt: 'Б', credit: 'К' }],
        files: [{ address: 'c.pdf', title: 'Файл' }],
        number: 7,
        translationOf: 'x',
        startsAt: '2020-02-01 10:00',
        place: 'Самбір',
        state: 'draft',
      })}\n`,
    );
    expect(notes).toEqual([]);
    expect(records).toMatchObject([
      {
        id: '7',
        addresses: ['/en/news/7'],
        tags: ['а', 'б'],
        sources: ['С'],
        images: [
          { address: 'a.jpg', alt: null },
          { address: 'b.jpg', alt: 'Б', credit: 'К' },
        ],
        files: [{ address: 'c.pdf', title: 'Файл' }],
        number: '7',
        event: { startsAt: '2020-02-01 10:00', place: 'Самбір', deadline: null },
        isDraft: true,
      },
    ]);
  });

  it('NDJSON: a line that is none costs itself, and a member that is none too', async () => {
    const { records, faults, notes } = await read(
      'broken.ndjson',
      '{"id":"1","title":"А"}\nnot json\n[1]\n\n{"id":"2","title":{"uk":"Б"},"colour":"red","images":[7]}\n{"id":"3","tit',
    );
    expect(records.map(({ id }) => id)).toEqual(['1', '2']);
    expect(faults.map((fault) => fault.slice(0, 7))).toEqual(['line 2:', 'line 3:', 'line 6:']);
    expect(notes).toEqual([
      'its title is not understood: {"uk":"Б"}',
      '“colour” is no field',
      'its images is not understood: 7',
    ]);
  });

  it.each([
    ['commas', ',', '"'],
    ['semicolons', ';', '"'],
    ['tabs', '\t', '"'],
  ])('CSV: with %s, names of its own, lists and line ends in cells', async (_what, by, quote) => {
    const rows = [
      ['Код', 'Заголовок', 'tags', 'body', 'зайве'],
      [
        '1',
        `${quote}Рада, ${quote}${quote}нова${quote}${quote}${quote}`,
        'а|б',
        `${quote}<p>А</p>\n<p>Б</p>${quote}`,
        'x',
      ],
    ];
    const { records, notes } = await read('table.csv', `\ufeff${rows.map((row) => row.join(by)).join('\r\n')}\r\n`, {
      fields: { Код: 'id', Заголовок: 'title', зайве: '' },
    });
    expect(notes).toEqual([]);
    expect(records).toMatchObject([{ id: '1', title: 'Рада, "нова"', tags: ['а', 'б'], body: '<p>А</p>\n<p>Б</p>' }]);
  });

  it('CSV: a row that is short is taken as far as it goes, and what is broken ends the table in words', async () => {
    const { records, faults, notes } = await read('cut.csv', 'id,title,date\n1,А\n2,Б,2020-01-01\n3,"В');
    expect(records.map(({ id }) => id)).toEqual(['1', '2']);
    expect(notes).toEqual(['it has 2 cells and not 3']);
    expect(faults).toEqual([
      expect.stringMatching(/^after line \d: the table cannot be read on: .* → the rest was left out$/),
    ]);
  });

  it.each([
    ['a table without our names', 'x.csv', 'a,b\n1,2\n', /names no field/],
    ['a file of another kind', 'x.exe', 'MZ', /is of no kind that can be imported/],
  ])('refuses %s, and says what to do', async (_what, name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(InputError);
    await expect(read(name, content)).rejects.toThrow(message);
  });

  it('windows-1251 is found out, and told; or declared, and not told', async () => {
    // «Рада» in windows-1251.
    const bytes = Buffer.concat([
      Buffer.from('{"id":"1","title":"'),
      Buffer.from([0xd0, 0xe0, 0xe4, 0xe0]),
      Buffer.from('"}\n'),
    ]);
    const found = await read('old.ndjson', bytes);
    expect(found.records[0]?.title).toBe('Рада');
    expect(found.faults).toEqual(['the file: it is not in UTF-8, and nothing says in what → read as windows-1251']);
    expect((await read('old.ndjson', bytes, { encoding: 'cp1251' })).faults).toEqual([]);
    await expect(read('old.ndjson', bytes, { encoding: 'klingon' })).rejects.toThrow(/is no encoding/);
  });

  it('UTF-16 with its mark is read as what it is', async () => {
    const { records } = await read('wide.ndjson', Buffer.from('\ufeff{"id":"1","title":"Рада"}\n', 'utf16le'));
    expect(records[0]?.title).toBe('Рада');
  });

  it('lines are the same however a text is cut in pieces; one that is too long is passed over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'б', '\n', '\r\n', ' '), maxLength: 9 })),
        async (pieces) => {
          const lines: (string | null)[] = [];
          for await (const { text } of textLines(inPieces(pieces), 12)) lines.push(text);
          const expected = pieces
            .join('')
            .split('\n')
            .map((line) => (line.length > 12 ? null : line.replace(/\r$/, '')));
          expect(lines).toEqual(expected.filter((line) => line === null || line.trim() !== ''));
        },
      ),
    );
  });
});

async function* inPieces(pieces: string[]): AsyncGenerator<string> {
  yield* pieces;
}
