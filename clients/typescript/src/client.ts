import { type FollowOptions, followChanges } from './follow.ts';
import { ProblemError, readProblem } from './problem.ts';
import type { Change, Item, ItemPage, ItemQuery } from './types.ts';

export interface ClientOptions {
  /** Address of the press centre: `https://visnyk.example`. */
  origin: string;
  /** A partner's key. Never in a web page: there, leave it out. */
  key?: string;
  /** In place of the global `fetch`. */
  fetch?: typeof fetch;
}

/** Texts of one press centre, as they are now and as they change. */
export class VisnykClient {
  readonly #origin: string;
  readonly #headers: Record<string, string>;
  readonly #fetch: typeof fetch;

  constructor({ origin, key, fetch: ownFetch = globalThis.fetch.bind(globalThis) }: ClientOptions) {
    this.#origin = origin.replace(/\/+$/, '');
    this.#headers = { Accept: 'application/json', ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }) };
    this.#fetch = ownFetch;
  }

  /** One page of a list; the next begins at its `next`. */
  page(query: ItemQuery = {}): Promise<ItemPage> {
    return this.read<ItemPage>('/v1/items', query);
  }

  /** All texts of a list, page by page as they are asked for. */
  async *items(query: ItemQuery = {}): AsyncGenerator<Item, void> {
    for (let page = await this.page(query); ; ) {
      yield* page.items;
      if (page.next === null) return;
      page = await this.read<ItemPage>(page.next);
    }
  }

  /** One text by its `uid` or `id`; null where there is none, or it was withdrawn. */
  async item(uid: string, { locale }: { locale?: 'uk' | 'en' } = {}): Promise<Item | null> {
    try {
      return await this.read<Item>(
        `/v1/items/${encodeURIComponent(uid)}`,
        locale === undefined ? {} : { locale: [locale] },
      );
    } catch (cause) {
      if (cause instanceof ProblemError && (cause.status === 404 || cause.status === 410)) return null;
      throw cause;
    }
  }

  /**
   * Every change, oldest first, from where the cursor stands; when caught up it waits for the next. A cursor is kept when all that came with it
   * was dealt with, so that nothing is lost whenever the program ends: some changes may come twice, and do no harm.
   */
  follow(options: FollowOptions = {}): AsyncGenerator<Change, void> {
    return followChanges((path, query, signal) => this.read(path, query, signal), options);
  }

  /** Any address of the API: what it answers, or a `ProblemError`. Lists go into one parameter, with commas between. */
  async read<Answer>(address: string, query: object = {}, signal?: AbortSignal): Promise<Answer> {
    // A page's `next` is whole, with the press centre's public address: what stands behind the host is asked for at our own.
    const url = new URL(address, this.#origin);
    const own = new URL(this.#origin + url.pathname + url.search);
    for (const [name, value] of Object.entries(query) as [string, unknown][]) {
      const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
      if (!isEmpty) own.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
    }
    const answer = await this.#fetch(own, { headers: this.#headers, ...(signal === undefined ? {} : { signal }) });
    if (!answer.ok) throw await readProblem(answer);
    return (await answer.json()) as Answer;
  }
}
