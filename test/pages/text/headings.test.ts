import { describe, expect, it } from 'vitest';
import { contentsOf, nameHeadings } from '../../../src/pages/text/headings.ts';
import { renderBody } from '../../../src/publication/body/body-html.ts';
import { CONTEXT, node, state, text } from '../../publication/body/body-fixtures.ts';

const body = (...headings: [level: number, words: string][]) =>
  renderBody(state(...headings.map(([level, words]) => node('heading', [text(words)], { tag: `h${level}` }))), CONTEXT);

describe('headings of a body', () => {
  it.each([
    ['by its words', 'Як написати листа?', 's-yak-napysaty-lysta'],
    ['by its markup’s text', 'Умови & «терміни» <2026>', 's-umovy-terminy-2026'],
    ['by its number where it has no words', '***', 's-1'],
    ['not at any length', 'слово '.repeat(40), `s-${'slovo-'.repeat(10).slice(0, -1)}`],
  ])('are called %s', (_case, words, id) => {
    const { html, headings } = nameHeadings(body([2, words]));
    expect(headings).toEqual([{ level: 2, text: words.trim(), id }]);
    expect(html).toMatch(`<h2 id="${id}">`);
    expect(html.replace(` id="${id}"`, '')).toBe(body([2, words]));
  });

  it('are each called something else', () => {
    const { html, headings } = nameHeadings(body([2, 'Умови'], [3, 'Умови'], [2, '!'], [2, 'Умови'], [2, 'Умови 2']));
    expect(headings.map(({ id }) => id)).toEqual(['s-umovy', 's-umovy-2', 's-3', 's-umovy-3', 's-umovy-2-2']);
    expect([...html.matchAll(/ id="(.*?)"/g)].map(([, id]) => id)).toEqual(headings.map(({ id }) => id));
  });

  it('leave a body without any as it is', () => {
    const html = '<p>h2 &lt;h2&gt;текст&lt;/h2&gt;</p>';
    expect(nameHeadings(html)).toEqual({ html, headings: [] });
  });

  it.each([
    ['none of three', [2, 2, 2], 0],
    ['four main ones', [2, 2, 2, 2], 4],
    ['four main ones, without those below', [2, 3, 3, 2, 2, 2], 4],
    ['those below, too, where the main ones are few', [2, 3, 3, 2, 4], 4],
    ['none where all are small', [4, 4, 4, 4], 0],
  ])('stand in the contents: %s', (_case, levels, count) => {
    const { headings } = nameHeadings(body(...levels.map((level, index): [number, string] => [level, `Ч ${index}`])));
    expect(contentsOf(headings)).toHaveLength(count);
  });
});
