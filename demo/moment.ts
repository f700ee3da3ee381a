import type { Instant } from '../src/publication/release.ts';
import type { DemoMoment } from './content/types.ts';

const DAY_MS = 86_400_000;

/** The instant of a demo moment, given the demo's "now": the day is counted, and the time read, in Kyiv. */
export function toInstant(moment: DemoMoment, now: Date): Instant {
  const day = new Date(Date.parse(`${kyivDay(now)}T00:00:00Z`) - moment.daysAgo * DAY_MS);
  const wall = Date.parse(`${day.toISOString().slice(0, 10)}T${moment.time}:00Z`);
  const guess = new Date(wall - offsetMs(new Date(wall)));
  return new Date(wall - offsetMs(guess)).toISOString();
}

/** The year of a demo moment in Kyiv: what is printed on a guide. */
export function yearOf(moment: DemoMoment, now: Date): number {
  return Number(kyivDay(new Date(toInstant(moment, now))).slice(0, 4));
}

function kyivDay(instant: Date): string {
  return kyivClock(instant).slice(0, 10);
}

/** How far the clock in Kyiv is ahead of UTC. */
function offsetMs(instant: Date): number {
  return Date.parse(`${kyivClock(instant)}Z`) - Math.floor(instant.getTime() / 1000) * 1000;
}

/** `YYYY-MM-DDTHH:MM:SS` as a clock in Kyiv shows it; Swedish writes dates the ISO way. */
function kyivClock(instant: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv', dateStyle: 'short', timeStyle: 'medium' });
  return format.format(instant).replace(' ', 'T');
}
