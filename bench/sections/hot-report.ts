import type { LoadResult } from '../load/job.ts';
import { canPin } from '../processes/cores.ts';
import { type Section, showMegabytes, showMs, showRate, showSpread } from '../report.ts';
import { median, spreadOf } from '../statistics.ts';
import type { RawVariant } from './raw-server.ts';

export type ServerName = 'Visnyk' | 'node:http';

export interface Round extends LoadResult {
  perSecond: number;
  /** Answers for one second of the server's processor; what a machine of its own would see. Null where it cannot be told. */
  perProcessorSecond: number | null;
}

/** What one launch of both servers gave. */
export interface Launch {
  variants: RawVariant[];
  rounds: Measured[];
  residentBytes: { before: number; after: number };
}

/** The rounds of one kind of answer; those of the same index were neighbours. */
export type Measured = { name: string } & Record<ServerName, Round[]>;

export function describeHotFeeds(what: string, launches: Launch[]): Section {
  const measured = joinLaunches(launches);
  const rows = measured.map(({ name, Visnyk: ours, 'node:http': limit }) => {
    const ratios = spreadOf(ours.map((round, index) => round.perSecond / (limit[index]?.perSecond ?? Number.NaN)));
    const processorRatios = ours.map((round, index) => {
      const other = limit[index]?.perProcessorSecond;
      return round.perProcessorSecond === null || other == null ? Number.NaN : round.perProcessorSecond / other;
    });
    return [
      name,
      showRate(median(ours.map((round) => round.perSecond))),
      showRate(median(limit.map((round) => round.perSecond))),
      showSpread(ratios),
      median(processorRatios).toFixed(2),
      '≥ 0.90',
      `${showMs(median(ours.map((round) => round.latencyMs.p99)))} / ${showMs(Math.max(...ours.map((round) => round.latencyMs.max)))}`,
      `${showMs(median(limit.map((round) => round.latencyMs.p99)))} / ${showMs(Math.max(...limit.map((round) => round.latencyMs.max)))}`,
      `${(median(ours.concat(limit).map((round) => round.cpuMs / round.elapsedMs)) * 100).toFixed(0)} %`,
    ];
  });
  const memory = (when: 'before' | 'after') => spreadOf(launches.map((launch) => launch.residentBytes[when]));
  const sizes = launches[0]?.variants.map(({ accepts, bodyBase64 }) => {
    return `${accepts || 'identity'} ${(Buffer.byteLength(bodyBase64, 'base64') / 1024).toFixed(1)} KB`;
  });
  const columns = [
    'answer',
    'Visnyk /s',
    'node:http /s',
    'ratio (min–max)',
    'by CPU',
    'goal',
    'p99 / max',
    'node:http',
    'load CPU',
  ];
  return {
    title: `Cached feed ${what}, by turns with bare node:http sending the same bytes`,
    rows: [columns, ...rows],
    notes: [
      `${sizes?.join(', ')}. ${canPin ? 'Server and load each on a core of its own.' : 'Processes are not pinned here.'}`,
      'By CPU: answers per second of the server’s processor time, as a ratio; it holds even where the load was the limit.',
      `Memory of the server: ${showSpread(memory('before'), showMegabytes)} before, ${showSpread(memory('after'), showMegabytes)} after.`,
    ],
    raw: launches.map(({ rounds, residentBytes }) => ({ rounds, residentBytes })),
  };
}

/** The rounds of all launches, case by case. */
function joinLaunches(launches: Launch[]): Measured[] {
  return (launches[0]?.rounds ?? []).map(({ name }) => {
    const same = launches.flatMap(({ rounds }) => rounds.filter((round) => round.name === name));
    return {
      name,
      Visnyk: same.flatMap((round) => round.Visnyk),
      'node:http': same.flatMap((round) => round['node:http']),
    };
  });
}
