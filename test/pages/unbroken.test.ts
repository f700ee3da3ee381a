import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Unbroken } from '../../src/pages/parts/unbroken.tsx';

const shown = (text: string) => renderToStaticMarkup(createElement(Unbroken, { text }));
const whole = (text: string) => `<span class="whole">${text}</span>`;

describe('a heading', () => {
  it.each([
    ['Як знайти місто-побратим: інструкція', `Як знайти ${whole('місто-побратим')}: інструкція`],
    ['місту-побратиму', whole('місту-побратиму')],
    ['План на 2025-2026 і Covid-19', `План на ${whole('2025-2026')} і ${whole('Covid-19')}`],
    ['Пів’яблука-груша й ще', `${whole('Пів’яблука-груша')} й ще`],
  ])('«%s» breaks at no hyphen of a word', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['Звичайний заголовок'],
    ['Тире – не дефіс, і тире — теж'],
    ['- перелік без слів -'],
    ['адміністративно-територіальний устрій'],
  ])('«%s» breaks where it must', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('loses nothing that has a meaning in HTML', () => {
    expect(shown('<b>місто-побратим</b> & co')).toBe(`&lt;b&gt;${whole('місто-побратим')}&lt;/b&gt; &amp; co`);
  });
});
