import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CardFace, cardVersion } from '../../src/cards/card-face.ts';
import { drawCard } from '../../src/cards/draw-card.ts';
import { outline, widthOf, writable } from '../../src/cards/outline-text.ts';
import { shorten, wrapTitle } from '../../src/cards/wrap-title.ts';

const FACE: CardFace = {
  title: 'Школа відчинила двері',
  label: 'Новини',
  foot: 'Вісник громад',
  colour: '#134b8e',
  markVersion: null,
};
const PLACE = { width: 1040, height: 300 };
const LONG = `Донаукраїномовногозаконодавчогозабезпеченняіщедовше: ${'як читати довгі слова '.repeat(14)}`
  .slice(0, 300)
  .trim();

describe('the picture of a link', () => {
  it('is a PNG of 1200 by 630, in the colour of the house, the same again', async () => {
    const card = await drawCard({ ...FACE, colour: '#1a6f37' }, null);
    expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const { data } = await sharp(card)
      .removeAlpha()
      .extract({ left: 600, top: 4, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data.toString('hex')).toMatch(/^1[89abc]6[def]3[5678]$/);
    expect((await drawCard({ ...FACE, colour: '#1a6f37' }, null)).equals(card)).toBe(true);
    expect(card.length).toBeLessThan(60_000);
  });

  it('bears a mark of the press centre’s own', async () => {
    const mark =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#c00"/></svg>';
    expect((await drawCard(FACE, mark)).equals(await drawCard(FACE, null))).toBe(false);
  });

  it.each(['', '🎉🎉', LONG, '&<>"\'', '\u0000\ud800 x'])('can be drawn whatever the title is: %j', async (title) => {
    expect(await sharp(await drawCard({ ...FACE, title }, null)).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
  });

  it('has another address for whatever is drawn otherwise', () => {
    const versions = [
      FACE,
      { ...FACE, title: 'x' },
      { ...FACE, label: '' },
      { ...FACE, foot: '' },
      { ...FACE, colour: '#000000' },
      { ...FACE, markVersion: 'a' },
    ].map(cardVersion);
    expect(new Set(versions).size).toBe(versions.length);
    expect(cardVersion({ ...FACE })).toBe(versions[0]);
  });
});

describe('letters', () => {
  it.each([
    ['Об’єднання ґрунту, їжак — «День пам’яті» № 5', 'Об’єднання ґрунту, їжак — «День пам’яті» № 5'],
    ["об'єднання обʼєднання", "об'єднання обʼєднання"],
    ['свято 🎉 громад', 'свято громад'],
    ['те\u0301мний\u00a0ліс\u200b', 'те\u0301мний ліс'],
    ['Łódź, Łuck, São Paulo & Ærø', 'Łódź, Łuck, São Paulo & Ærø'],
    ['й decomposed: и\u0306', 'й decomposed: й'],
  ])('%j are written %j', (text, written) => {
    expect(writable(text)).toBe(written);
    expect(outline(writable(text), 10)).toMatch(/^(<path transform="[^"]+" d="[^"]+"\/>)+$/);
  });

  it('are wider together', () => {
    expect(widthOf('ромашка')).toBeGreaterThan(widthOf('рома'));
    expect(widthOf('')).toBe(0);
  });
});

describe('a title', () => {
  it('stands in letters as large as fit', () => {
    const [short, long] = [wrapTitle('Школа', PLACE, widthOf), wrapTitle(LONG, PLACE, widthOf)];
    expect(short).toMatchObject({ size: 76, lines: ['Школа'] });
    expect(long.size).toBe(44);
    expect(long.lines.at(-1)).toMatch(/\p{L}…$/u);
  });

  it('is never wider or higher than its place, and says nothing that it does not', () => {
    const words = fc.array(fc.stringMatching(/^[а-яіїєґ’]{1,60}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (parts) => {
        const title = parts.join(' ');
        const { lines, size, lineHeight } = wrapTitle(title, PLACE, widthOf);
        expect(lines.length * lineHeight).toBeLessThanOrEqual(PLACE.height);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(PLACE.width + 1);
        const said = lines.join('').replaceAll(' ', '');
        expect(title.replaceAll(' ', '').startsWith(said.replace(/…$/, ''))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is cut behind a word where its line is short', () => {
    const width = (text: string) => text.length;
    expect([
      shorten('один два три', 20, width),
      shorten('один два три', 9, width),
      shorten('одинадцять', 5, width),
    ]).toEqual(['один два три', 'один два…', 'один…']);
  });
});
