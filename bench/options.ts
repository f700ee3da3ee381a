import { parseArgs } from 'node:util';

/** How much of everything one run does. The defaults end in about six minutes, `--quick` in about one. */
export interface BenchOptions {
  /** Sections to run; empty means all. */
  only: readonly string[];
  /** File for the raw figures; null prints only. */
  jsonFile: string | null;
  hot: { rounds: number; roundMs: number; warmUpMs: number };
  /** Sizes of the archives a feed is rendered from, smallest first. */
  archives: readonly number[];
  cold: { rounds: number; renders: number };
  publishes: number;
  starts: number;
  memory: { firstRequests: number; requests: number };
}

export const USAGE = `npm run bench -- [--quick | --full] [--only hot,publish,start,cold,memory] [--json FILE]`;

const NORMAL = {
  hot: { rounds: 7, roundMs: 2_000, warmUpMs: 1_500 },
  archives: [1_000, 20_000],
  cold: { rounds: 8, renders: 12 },
  publishes: 50,
  starts: 5,
  memory: { firstRequests: 10_000, requests: 200_000 },
};

const QUICK = {
  ...NORMAL,
  hot: { rounds: 3, roundMs: 600, warmUpMs: 600 },
  cold: { rounds: 3, renders: 8 },
  publishes: 12,
  starts: 2,
  memory: { firstRequests: 10_000, requests: 50_000 },
};

const FULL = {
  ...NORMAL,
  archives: [1_000, 20_000, 100_000],
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
