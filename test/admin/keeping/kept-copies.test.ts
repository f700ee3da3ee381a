import { beforeEach, describe, expect, it } from 'vitest';
import { type FormName, KeptCopies, type Shelf } from '../../../src/admin/keeping/kept-copies.ts';
import { haveSameWords, typedOf } from '../../../src/admin/keeping/same-words.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const FORM: FormName = { user: 1, collection: 'news', id: 7, locale: 'uk' };

/** Storage as a browser has it, with room for so many characters. */
class SmallShelf implements Shelf {
  readonly #held = new Map<string, string>();
  readonly #room: number;
  constructor(room: number) {
    this.#room = room;
  }
  get length() {
    return this.#held.size;
  }
  key(index: number) {
    return [...this.#held.keys()][index] ?? null;
  }
  getItem(name: string) {
    return this.#held.get(name) ?? null;
  }
  removeItem(name: string) {
    this.#held.delete(name);
  }
  setItem(name: string, text: string) {
    const others = [...this.#held].filter(([other]) => other !== name);
    const taken = others.reduce((sum, [other, held]) => sum + other.length + held.length, 0);
    if (taken + name.length + text.length > this.#room) throw new DOMException('full', 'QuotaExceededError');
    this.#held.set(name, text);
  }
}

describe('copies of what was typed', () => {
  let nowMs: number;
  let shelf: SmallShelf;
  let copies: KeptCopies;
  beforeEach(() => {
    nowMs = 1_000;
    shelf = new SmallShelf(700);
    copies = new KeptCopies(shelf, () => nowMs);
  });

  it('are found by whoever typed them, in the form and the language they were typed in', () => {
    expect(copies.keep(FORM, { title: 'Слова' })).toBe(1_000);
    expect(copies.find(FORM)).toEqual({ atMs: 1_000, data: { title: 'Слова' } });
  });

  it.each<[string, Partial<FormName>]>([
    ['account', { user: 2 }],
    ['collection', { collection: 'guides' }],
    ['document', { id: 8 }],
    ['new document', { id: null }],
    ['language', { locale: 'en' }],
    ['name that reads alike when joined', { collection: 'news/7', id: null }],
  ])('are nothing to another %s', (_what, other) => {
    copies.keep(FORM, { title: 'Слова' });
    expect(copies.find({ ...FORM, ...other })).toBeNull();
  });

  it('make room: the oldest leaves, the newest stays', () => {
    for (const id of [1, 2, 3]) {
      nowMs += 1;
      expect(copies.keep({ ...FORM, id }, { body: 'а'.repeat(250) })).toBe(nowMs);
    }
    expect([1, 2, 3].map((id) => copies.find({ ...FORM, id }) !== null)).toEqual([false, true, true]);
  });

  it('say so where there is no room at all, and keep what was kept of the same form', () => {
    copies.keep(FORM, { body: 'раніше' });
    expect(copies.keep(FORM, { body: 'а'.repeat(1_000) })).toBeNull();
    expect(copies.find(FORM)?.data).toEqual({ body: 'раніше' });
  });

  it('are forgotten after a week, and nothing else in the storage is', () => {
    shelf.setItem('theme', 'dark');
    copies.keep(FORM, { title: 'Давно' });
    nowMs += 6 * DAY_MS;
    copies.keep({ ...FORM, id: 8 }, { title: 'Недавно' });
    nowMs += 2 * DAY_MS;
    copies.forgetOld();
    expect([copies.find(FORM), copies.find({ ...FORM, id: 8 })?.data]).toEqual([null, { title: 'Недавно' }]);
    copies.forgetAll();
    expect([copies.find({ ...FORM, id: 8 }), shelf.getItem('theme')]).toEqual([null, 'dark']);
  });

  it.each(['', '{', 'null', '[]', '{"atMs":"now","data":{}}', '{"atMs":1,"data":null}'])(
    'that cannot be read are none: %s',
    (text) => {
      copies.keep(FORM, {});
      shelf.setItem(shelf.key(0) ?? '', text);
      expect(copies.find(FORM)).toBeNull();
    },
  );
});

describe('the same words', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, boolean]>([
    ['another order of members', { a: { x: 1, y: 2 }, title: 'Я' }, { title: 'Я', a: { y: 2, x: 1 } }, true],
    ['nothing, empty and absent', { summary: '', tags: [], cover: null }, {}, true],
    ['what the desk writes', { title: 'Я', updatedAt: '1', _status: 'draft' }, { title: 'Я', updatedAt: '2' }, true],
    ['another title', { title: 'Я' }, { title: 'Ти' }, false],
    ['another order of tags', { tags: [1, 2] }, { tags: [2, 1] }, false],
    ['a tick taken away', { isMinor: true }, { isMinor: false }, false],
  ])('%s', (_what, one, other, isSame) => {
    expect(haveSameWords(one, other)).toBe(isSame);
  });

  it('of a form are those that somebody typed', () => {
    expect(typedOf({ id: 1, title: 'Я', number: 5, _status: 'draft' })).toEqual({ title: 'Я' });
  });
});
