import type { AudienceDay, FeedCounts } from '../../audience/feed-audience.ts';
import type { AnswerCounts, ProgramTraffic, Traffic } from './report.ts';

/** What one address was asked for on a day. */
export function countsOf(day: AudienceDay | null, address: string): AnswerCounts {
  const counts = day?.feeds.get(address);
  return { full: counts?.full ?? 0, notModified: counts?.notModified ?? 0 };
}

/** What several addresses of one feed were asked for on a day; an aggregator's subscribers in RSS and in Atom are different people. */
export function trafficOf(day: AudienceDay | null, addresses: readonly string[]): Traffic {
  const all = addresses.map((address) => day?.feeds.get(address)).filter((counts) => counts !== undefined);
  const programs = new Map<string, ProgramTraffic>();
  for (const [name, { requests, subscribers }] of all.flatMap((counts) => [...counts.programs])) {
    const sum = programs.get(name) ?? { name, requests: 0, subscribers: null };
    programs.set(name, {
      name,
      requests: sum.requests + requests,
      subscribers: subscribers === null ? sum.subscribers : (sum.subscribers ?? 0) + subscribers,
    });
  }
  const total = (read: (counts: FeedCounts) => number) => all.reduce((sum, counts) => sum + read(counts), 0);
  return {
    full: total((counts) => counts.full),
    notModified: total((counts) => counts.notModified),
    bytes: total((counts) => counts.bytes),
    programs: [...programs.values()].sort(byPeople),
  };
}

/** One aggregator asks once for a thousand people: those it speaks for count before its requests. */
function byPeople(a: ProgramTraffic, b: ProgramTraffic): number {
  return (b.subscribers ?? 0) - (a.subscribers ?? 0) || b.requests - a.requests || (a.name < b.name ? -1 : 1);
}
