import { describe, expect, it } from 'vitest';
import { renderItemPage } from '../../../src/pages/item-page.tsx';
import type { Release } from '../../../src/publication/release.ts';
import { readPage, select } from '../read-page.ts';
import { SAMPLE_NOW, sampleRelease, sampleSite } from '../sample-models.ts';

function pageAt(now: string, changes: Partial<Release>) {
  const release = sampleRelease(changes);
  return readPage(
    renderItemPage({ site: sampleSite(release.locale), release, now, feeds: [], latest: [], related: [] }),
  );
}

describe('what a reader is asked to do', () => {
  const event = {
    startsAt: null,
    endsAt: null,
    place: null,
    deadline: null,
    registrationUrl: 'https://forms.example.org/1',
  };

  it.each([
    ['announcement', 'Зареєструватися'],
    ['call', 'Подати заявку'],
    ['vacancy', 'Відгукнутися на вакансію'],
  ] as const)('fits a text of the kind %s: %s', (kind, words) => {
    expect(select(pageAt(SAMPLE_NOW, { kind, event }), 'a', { href: event.registrationUrl })[0]?.text).toBe(words);
  });
});

describe('what is over', () => {
  const event = {
    startsAt: '2026-11-20T10:00:00.000Z',
    endsAt: '2026-11-20T12:00:00.000Z',
    place: 'Львів',
    deadline: '2026-11-18T16:00:00.000Z',
    registrationUrl: 'https://forms.example.org/1',
  };
  const boxAt = (now: string, changes: Partial<Release> = {}) => {
    const page = pageAt(now, { kind: 'announcement', event, correction: null, ...changes });
    const box = page.find(({ name, attributes }) => name === 'section' && attributes['class']?.startsWith('box'));
    return (box?.text ?? '').replaceAll('\u00a0', ' ');
  };

  it.each([
    [
      'open',
      '2026-11-01T15:59:00.000Z',
      /^Коли.*часомДе.*Подати до18 листопада 2026, 18:00.*часомЗареєструватисяДодати до календаря$/,
    ],
    [
      'soon',
      '2026-11-17T15:59:00.000Z',
      /^Коли.*часом · за 3 дніДе.*Подати до18 .*часом · ще 1 деньЗареєструватисяДодати до календаря$/,
    ],
    ['today', '2026-11-18T15:59:00.000Z', /^Коли.*часом · за 2 дніДе.*Подати до18 .*часом · сьогодні останній день/],
    ['closed', '2026-11-18T16:00:00.000Z', /^Прийом завершено 18 листопада 2026Коли.* · за 2 дніДеЛьвів$/],
    ['over', '2026-11-20T12:00:00.000Z', /^Подія відбуласяКоли.*ДеЛьвів$/],
  ])('is told as it stands: %s', (_case, now, shown) => {
    expect(boxAt(now)).toMatch(shown);
  });

  it.each([
    ['call', 'en', 'This call is over'],
    ['vacancy', 'uk', 'Вакансію закрито'],
  ] as const)('a %s is no event', (kind, locale, shown) => {
    expect(boxAt('2026-12-01T00:00:00.000Z', { kind, locale })).toMatch(new RegExp(`^${shown}`));
  });
});
