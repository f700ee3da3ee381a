import { describe, expect, it } from 'vitest';
import { renderGuidePage } from '../../../src/pages/guide-page.tsx';
import { renderItemPage } from '../../../src/pages/item-page.tsx';
import { isFigure } from '../../../src/pages/tables/align-figures.ts';
import { tableRegions } from '../../../src/pages/tables/table-regions.ts';
import { renderBody } from '../../../src/publication/body/body-html.ts';
import { CONTEXT, node, p, state, text } from '../../publication/body/body-fixtures.ts';
import { readPage, select } from '../read-page.ts';
import { SAMPLE_NOW, sampleGuide, sampleRelease, sampleSite } from '../sample-models.ts';

type Cell = string | { head: string } | { text: string; colSpan?: number; rowSpan?: number };

/** A table's HTML, as it is released. */
function tableOf(rows: Cell[][]): string {
  const cells = (row: Cell[]) =>
    row.map((cell) => {
      if (typeof cell === 'string') return node('tablecell', [p(text(cell))]);
      if ('head' in cell) return node('tablecell', [p(text(cell.head))], { headerState: 1 });
      const { text: words, ...spans } = cell;
      return node('tablecell', [p(text(words))], spans);
    });
  return renderBody(
    state(
      node(
        'table',
        rows.map((row) => node('tablerow', cells(row))),
      ),
    ),
    CONTEXT,
  );
}

/** What each cell of the first table is marked as, row by row. */
function marksOf(html: string): (string | null)[][] {
  const page = readPage(`<!doctype html>\n<html>${html}</html>`);
  return select(page, 'tr').map(({ children }) => children.map(({ attributes }) => attributes['class'] ?? null));
}

const HEAD = (...names: string[]) => names.map((head) => ({ head }));
const BUDGET = tableOf([HEAD('Громада', 'Кошти, грн'), ['Луцьк', '1 240 000'], ['Яворів', '—'], ['Буча', '−98,5']]);

describe('a table in the body of a page', () => {
  it('stands in a region with a name that the keyboard reaches, and stays what it was', () => {
    const page = readPage(`<!doctype html>\n<html>${tableRegions(`<p>А</p>\n${BUDGET}`, 'uk')}</html>`);
    const [region] = select(page, 'section');
    expect(region?.attributes).toMatchObject({ 'aria-label': 'Таблиця 1', tabindex: '0', class: 'table' });
    expect(region?.children.map(({ name }) => name)).toEqual(['table']);
    expect(region?.text).toBe('ГромадаКошти, грнЛуцьк1 240 000Яворів—Буча−98,5');
  });

  it('is named by the heading above it, each by its own number', () => {
    const body = `<h2>Кошти «А &amp; Б» <em>&lt;5 %</em></h2>${BUDGET}<p>І ще:</p>${BUDGET}<h3>Далі</h3>${BUDGET}`;
    const regions = select(readPage(`<!doctype html>\n<html>${tableRegions(body, 'en')}</html>`), 'section');
    expect(regions.map(({ attributes }) => attributes['aria-label'])).toEqual([
      'Table 1: Кошти «А & Б» <5 %',
      'Table 2: Кошти «А & Б» <5 %',
      'Table 3: Далі',
    ]);
  });

  it('has columns of figures ranged right with their heads, and figures elsewhere unbroken', () => {
    expect(marksOf(tableRegions(BUDGET, 'uk'))).toEqual([
      [null, 'number-head'],
      [null, 'number'],
      [null, 'number'],
      [null, 'number'],
    ]);
    const words = tableOf([HEAD('Що', 'Скільки'), ['школа', 'не вказано'], ['ліцей', 'за запитом'], ['сад', '12 000']]);
    expect(marksOf(tableRegions(words, 'uk')).flat()).toEqual([...Array<null>(7).fill(null), 'unbroken']);
  });

  it('finds the column of a cell behind spans of rows and columns', () => {
    const spanned = tableOf([
      [{ head: 'Область' }, { head: 'Громада' }, { head: 'Дітей' }],
      [{ text: 'Волинь', rowSpan: 2 }, 'Луцьк', '12'],
      ['Ковель', '8'],
      [{ text: 'Разом', colSpan: 2 }, '20'],
    ]);
    expect(marksOf(tableRegions(spanned, 'uk'))).toEqual([
      [null, null, 'number-head'],
      [null, null, 'number'],
      [null, 'number'],
      [null, 'number'],
    ]);
  });

  it('goes beyond the measure only where its words need it', () => {
    const long = 'Показник за останній звітний період';
    const wide = tableOf([HEAD(long, long, long, long), Array<string>(4).fill('так')]);
    expect(tableRegions(wide, 'uk')).toContain('class="table wide"');
    expect(tableRegions(BUDGET, 'uk')).not.toContain('wide');
  });

  it('within a table is left as it is, with one region around both', () => {
    const nested = `<table><tbody><tr><td>1${BUDGET}</td></tr></tbody></table>`;
    const html = tableRegions(`${nested}${BUDGET}`, 'uk');
    expect(html).toContain(nested);
    expect(html.match(/<section class="table[^"]*" aria-label="[^"]+" tabindex="0">/g)).toHaveLength(2);
  });

  it.each(['', '<p>Текст без таблиць.</p>', '</table><p>x</p>', '<table><tbody>'])('leaves %j as it is', (html) => {
    expect(tableRegions(html, 'uk')).toBe(html);
  });

  it('is so on the pages of news and of guides', () => {
    const [site, html] = [sampleSite('uk'), BUDGET];
    const pages = [
      renderItemPage({ site, release: sampleRelease({ html }), now: SAMPLE_NOW, feeds: [], latest: [], related: [] }),
      renderGuidePage({ site, release: sampleGuide({ html }), feeds: [], news: [], related: [] }),
    ];
    for (const page of pages) expect(select(readPage(page), 'section', { class: 'table' })).toHaveLength(1);
  });
});

describe('what is read as a figure', () => {
  it.each(['7', '1 240 000', '1\u00a0240\u202f000', '12,5 %', '−3', '1.2 млн грн', '€ 500', '&lt;5', '40%', '2 тис.'])(
    '%s is',
    (figure) => {
      expect(isFigure(figure)).toBe(true);
    },
  );

  it.each(['', '—', '5 листопада', 'UA-46', '3-тя громада', '10:00', 'до 12', '2024–2026', '.'])(
    '%j is not',
    (words) => {
      expect(isFigure(words)).toBe(false);
    },
  );
});
