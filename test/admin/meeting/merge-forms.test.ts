import { describe, expect, it } from 'vitest';
import { mergeForms, withTheirs } from '../../../src/admin/meeting/merge-forms.ts';
import { bodyText } from '../../../src/publication/body/body-text.ts';
import { body } from '../../support/content.ts';

const BASE = {
  title: 'Назва',
  summary: null,
  tags: [1, 2],
  body: body('Перший.', 'Другий.'),
  event: { place: null, startsAt: '2026-11-29T07:00:00.000Z' },
  updatedAt: '2026-11-29T07:00:00.000Z',
};

describe('two changed one text', () => {
  it('are not met where only the desk’s own marks differ, and what is empty', () => {
    const theirs = { ...BASE, summary: '', updatedAt: '2026-11-30T07:00:00.000Z' };
    expect(mergeForms(BASE, { ...BASE, title: 'Моя' }, theirs)).toMatchObject({ isMet: false, clashes: [] });
  });

  it('are brought together field by field, block by block, entry by entry', () => {
    const mine = { ...BASE, title: 'Моя', tags: [1, 2, 3], body: body('Перший, мій.', 'Другий.') };
    const theirs = {
      ...BASE,
      summary: 'Їхнє',
      tags: [2],
      body: body('Перший.', 'Другий.', 'Третій, їхній.'),
      event: { ...BASE.event, place: 'Київ' },
    };
    const { data, clashes, isMet } = mergeForms(BASE, mine, theirs);
    expect([isMet, clashes]).toEqual([true, []]);
    expect(data).toMatchObject({ title: 'Моя', summary: 'Їхнє', tags: [2, 3], event: { place: 'Київ' } });
    expect(bodyText(data['body'])).toBe('Перший, мій.\nДругий.\nТретій, їхній.');
  });

  it('are asked where both changed the same: mine stays until they are taken', () => {
    const mine = { ...BASE, title: 'Моя', event: { ...BASE.event, place: 'Львів' } };
    const theirs = { ...BASE, title: 'Їхня', event: { ...BASE.event, place: 'Київ' } };
    const { data, clashes } = mergeForms(BASE, mine, theirs);
    expect(clashes).toEqual([
      { path: ['title'], mine: 'Моя', theirs: 'Їхня' },
      { path: ['event', 'place'], mine: 'Львів', theirs: 'Київ' },
    ]);
    expect(data).toMatchObject({ title: 'Моя', event: { place: 'Львів' } });
    const chosen = clashes.slice(1).reduce(withTheirs, data);
    expect(chosen).toMatchObject({ title: 'Моя', event: { place: 'Київ', startsAt: BASE.event.startsAt } });
  });

  it('do not clash over a body that the editor of one of them has only opened', () => {
    const opened = JSON.parse(JSON.stringify(BASE.body).replaceAll('"version":1', '"version":1,"textStyle":""'));
    const theirs = { ...BASE, body: body('Перший.', 'Другий, їхній.') };
    const { data, clashes } = mergeForms(BASE, { ...BASE, body: opened }, theirs);
    expect(clashes).toEqual([]);
    expect(bodyText(data['body'])).toBe('Перший.\nДругий, їхній.');
  });
});
