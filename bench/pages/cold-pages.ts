import { startChild } from '../processes/child.ts';
import { serverEnv, startVisnyk } from '../processes/visnyk.ts';
import type { Archive } from '../sections/cold-render.ts';
import type { FrontJob } from './render-front.ts';
import { Visitor } from './visit.ts';

/** How long pages took that nobody had asked for before, in milliseconds. */
export interface ColdPages {
  texts: number;
  item: number[];
  list: number[];
  front: number[];
  search: number[];
}

/** Page by page of a list, as long as the smallest archive is; and as many texts. */
const PAGES = 30;
const LIST_TEXTS = 20;
/** Renderings of each sort that come first and are not counted: the compiler is at work. */
const WARM_UP = 10;

/** Of one archive; a database has one process at a time. */
export async function measureColdPages(archive: Archive): Promise<ColdPages> {
  const visited = await visitCold(archive);
  return { ...visited, front: await fronts(archive.folder) };
}

/** Items, lists and searches are asked of the real server, each address once; the search index is made before. */
async function visitCold({ size, folder }: Archive): Promise<Omit<ColdPages, 'front'>> {
  const numbers = ukrainianNumbers(Math.min(size, PAGES * LIST_TEXTS)).slice(0, PAGES + WARM_UP);
  const visnyk = await startVisnyk(folder, { role: 'public', core: 'server' });
  const visitor = new Visitor(visnyk.port);
  try {
    const item: number[] = [];
    const words = new Set<string>();
    for (const number of numbers) {
      const { ms, body } = await visitor.read(`/news/${number}`);
      item.push(ms);
      const [, title = ''] = /<h1>([^<]*)<\/h1>/.exec(body.toString()) ?? [];
      for (const word of title.split(' ').filter((part) => /^\p{L}{4,}$/u.test(part))) words.add(word.toLowerCase());
    }
    const list = await timesOf(
      visitor,
      Array.from({ length: PAGES }, (_, nth) => (nth === 0 ? '/news' : `/news?page=${nth + 1}`)),
    );
    const searches = [...words].map((word) => `/search?q=${encodeURIComponent(word)}`);
    await visitor.untilFound(searches.pop() ?? '/search');
    const search = await timesOf(visitor, searches.slice(0, PAGES + WARM_UP));
    return {
      texts: size,
      item: item.slice(WARM_UP),
      list: list.slice(WARM_UP),
      search: search.slice(WARM_UP),
    };
  } finally {
    visitor.close();
    await visnyk.stop();
  }
}

/** Every fourth text is English. */
function ukrainianNumbers(below: number): number[] {
  return Array.from({ length: below }, (_, nth) => nth + 1).filter((number) => number % 4 !== 0);
}

async function timesOf(visitor: Visitor, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) times.push((await visitor.read(path)).ms);
  return times;
}

async function fronts(folder: string): Promise<number[]> {
  const renderer = startChild<FrontJob>('render-front', { env: serverEnv(folder) });
  try {
    const times = await renderer.ask<number[]>({ renders: PAGES + WARM_UP });
    return times.slice(WARM_UP);
  } finally {
    await renderer.stop();
  }
}
