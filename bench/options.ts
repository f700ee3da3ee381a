import { parseArgs } from 'node:util';

/** How much of everything one run does. The defaults end in about five minutes, `--quick` in about two. */
export interface BenchOptions {
  /** Sections to run; empty means all. */
  only: readonly string[];
  /** File for the raw figures; null prints only. */
  jsonFile: string | null;
  hot: { launches: number; rounds: number; roundMs: number; warmUpMs: number };
  /** Sizes of the archives a feed is rendered from, smallest first. */
  archives: readonly number[];
  cold: { warmUpRounds: number; rounds: number; renders: number };
  /** Texts of the archive that is exported and crawled whole; one of `archives`. */
  exported: number;
  publishes: number;
  starts: number;
  push: { subscribers: readonly number[]; rounds: number };
  memory: { firstRequests: number; requests: number };
  /** News of the desk whose lists are read. */
  desk: { items: number };
  /** How often each search is asked. */
  search: { times: number };
  /** How long each work of the loop's table goes on. */
  loop: { workMs: number };
}

export const USAGE = `npm run bench -- [--quick | --full] [--only hot,publish,start,cold,pages,memory,export,changes,push,lists,loop,search,attacks,api] [--texts 1000,50000] [--json FILE]`;

const NORMAL = {
  hot: { launches: 3, rounds: 6, roundMs: 500, warmUpMs: 1_000 },
  archives: [1_000, 20_000],
  exported: 20_000,
  cold: { warmUpRounds: 6, rounds: 20, renders: 4 },
  publishes: 50,
  starts: 5,
  push: { subscribers: [1_000, 10_000], rounds: 5 },
  memory: { firstRequests: 10_000, requests: 200_000 },
  desk: { items: 25_000 },
  search: { times: 200 },
  loop: { workMs: 10_000 },
};

const QUICK = {
  ...NORMAL,
  hot: { launches: 1, rounds: 5, roundMs: 400, warmUpMs: 600 },
  cold: { warmUpRounds: 3, rounds: 6, renders: 3 },
  exported: 1_000,
  publishes: 12,
  starts: 2,
  push: { subscribers: [1_000], rounds: 3 },
  memory: { firstRequests: 10_000, requests: 50_000 },
  desk: { items: 2_500 },
  search: { times: 50 },
  loop: { workMs: 3_000 },
};

const FULL = {
  ...NORMAL,
  archives: [1_000, 20_000, 100_000],
  exported: 100_000,
  publishes: 100,
  memory: { firstRequests: 10_000, requests: 1_000_000 },
};

/** Reads the command line; throws TypeError, with the argument it does not know, where that is wrong. */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      texts: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const amounts = values.full ? FULL : values.quick ? QUICK : NORMAL;
  const archives = values.texts?.split(',').map(toSize) ?? amounts.archives;
  return { ...amounts, archives, only: values.only?.split(',') ?? [], jsonFile: values.json ?? null };
}

/** Archives and the desk grow in steps of 250. */
function toSize(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size % 250 !== 0)
    throw new TypeError(`--texts takes multiples of 250, not ${text}`);
  return size;
}
