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
}

export const USAGE = `npm run bench -- [--quick | --full] [--only hot,publish,start,cold,memory,export,changes,push] [--json FILE]`;

const NORMAL = {
  hot: { launches: 3, rounds: 6, roundMs: 500, warmUpMs: 1_000 },
  archives: [1_000, 20_000],
  exported: 20_000,
  cold: { warmUpRounds: 6, rounds: 20, renders: 4 },
  publishes: 50,
  starts: 5,
  push: { subscribers: [1_000, 10_000], rounds: 5 },
  memory: { firstRequests: 10_000, requests: 200_000 },
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
      json: { type: 'string' },
    },
  });
  const amounts = values.full ? FULL : values.quick ? QUICK : NORMAL;
  return { ...amounts, only: values.only?.split(',') ?? [], jsonFile: values.json ?? null };
}
