import { body, makeTag, translateNews } from './content.ts';
import type { TestCentre } from './press-centre.ts';

/** Whole numbers below a limit; the same seed gives the same ones. */
export function randomFrom(seed: number): (below: number) => number {
  let state = (seed + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

const TAGS = ['дороги', 'мости', 'школи'];
const FAR_OFF = '2099-01-01T00:00:00.000Z';

type Id = number | string;

/** Editors who do at once whatever editors do, each to a text that no other is at. */
export class BusyDesk {
  readonly #centre: TestCentre;
  readonly #random: (below: number) => number;
  readonly #items: { id: Id; isTaken: boolean }[] = [];
  #tags: Id[] = [];
  #count = 0;

  constructor(centre: TestCentre, seed: number) {
    this.#centre = centre;
    this.#random = randomFrom(seed);
  }

  /** Makes the tags, and texts to begin with. */
  async open(texts: number): Promise<void> {
    for (const tag of TAGS) this.#tags.push((await makeTag(this.#centre.payload, tag)).id);
    for (let count = 0; count < texts; count += 1) await this.#publish();
  }

  /** Some editors, each making so many changes one after the other, and one who renames tags meanwhile. */
  async work(editors: number, changes: number): Promise<void> {
    const edit = async () => {
      for (let count = 0; count < changes; count += 1) {
        await this.#change();
        // What changes again before it was numbered is told once: now and then an editor looks at what came of it.
        if (this.#random(2) === 0) await this.#centre.settled();
      }
    };
    const rename = async () => {
      for (let count = 0; count < 3; count += 1) {
        const id = this.#pick(this.#tags);
        await this.#centre.payload.update({ collection: 'tags', id, data: { slug: `nova-adresa-${count}` } });
      }
    };
    await Promise.all([...Array.from({ length: editors }, edit), rename()]);
  }

  async #change(): Promise<void> {
    const free = this.#items.filter(({ isTaken }) => !isTaken);
    if (free.length === 0 || this.#random(4) === 0) return this.#publish();
    const item = this.#pick(free);
    item.isTaken = true;
    await this.#alter(item.id);
    item.isTaken = false;
  }

  async #alter(id: Id): Promise<void> {
    const update = (data: object) =>
      this.#centre.payload.update({ collection: 'news', id, locale: 'uk', data: { _status: 'published', ...data } });
    this.#count += 1;
    switch (this.#random(8)) {
      case 0:
        return void (await update({ body: body(`Нова редакція ${this.#count}`) }));
      case 1:
        return void (await update({ title: `Дрібниця ${this.#count}`, minorChange: true }));
      case 2:
      case 3:
        return void (await update({ tags: this.#someTags() }));
      case 4:
        return void (await this.#centre.payload.update({
          collection: 'news',
          id,
          locale: 'all',
          data: { _status: 'draft' },
        }));
      case 5:
        return translateNews(this.#centre.payload, id, { title: `Translation ${this.#count}` });
      case 6:
        return void (await update({ embargoUntil: this.#random(3) === 0 ? null : FAR_OFF }));
      default:
        this.#items.splice(
          this.#items.findIndex((item) => item.id === id),
          1,
        );
        return void (await this.#centre.payload.delete({ collection: 'news', id }));
    }
  }

  async #publish(): Promise<void> {
    this.#count += 1;
    const item = await this.#centre.payload.create({
      collection: 'news',
      locale: 'uk',
      data: {
        kind: 'news',
        title: `Текст ${this.#count}`,
        body: body(`Зміст ${this.#count}`),
        tags: this.#someTags() as number[],
        _status: 'published',
      },
    });
    this.#items.push({ id: item.id, isTaken: false });
  }

  #someTags(): Id[] {
    return this.#tags.filter(() => this.#random(2) === 0);
  }

  #pick<T>(list: readonly T[]): T {
    const picked = list[this.#random(list.length)];
    if (picked === undefined) throw new Error('Nothing to choose from');
    return picked;
  }
}
