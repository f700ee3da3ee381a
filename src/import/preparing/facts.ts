import { absoluteUrl } from '../../publication/body/body-links.ts';
import { type Instant, NEWS_KINDS, type NewsKind } from '../../publication/release.ts';
import { fold } from '../../publication/spelling/fold.ts';
import type { ImportRecord } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import { nextDay, readDate, readDayOfYear } from '../rules/read-date.ts';
import { regionNamed } from '../rules/region-named.ts';
import { titleKind } from '../rules/title-kind.ts';
import type { Explainer } from './explainer.ts';
import type { PreparedEvent } from './prepared-text.ts';
import { plainLine } from './sizes.ts';

/** The kind of a text: what its origin says, else what its title tells, else news; and its title without that. */
export function kindOf(record: ImportRecord, mapping: Mapping, explain: Explainer): { kind: NewsKind; title: string } {
  const title = plainLine(record.title);
  const byTitle = titleKind(title, mapping);
  const said = record.kind?.trim() ?? '';
  const stated = said === '' ? null : kindNamed(said, mapping);
  if (said !== '' && stated === null)
    explain.note(`its kind “${said}” is not known`, byTitle === null ? 'taken as news' : 'its title was looked at');
  if (byTitle !== null) explain.field('title', byTitle.title, `rule “${byTitle.rule}”`);
  if (stated !== null) explain.field('kind', stated, `“${said}”`);
  else if (byTitle !== null) explain.field('kind', byTitle.kind, 'by its title');
  else explain.field('kind', 'news', 'nothing tells otherwise');
  return { kind: stated ?? byTitle?.kind ?? 'news', title: byTitle?.title ?? title };
}

function kindNamed(said: string, { kinds }: Mapping): NewsKind | null {
  const key = fold(said);
  const own = NEWS_KINDS.find((kind) => kind === key);
  return Object.entries(kinds).find(([name]) => fold(name) === key)?.[1] ?? own ?? null;
}

/** When it came out; null where nobody can tell, which is noted. */
export function dateOf(date: string | null, explain: Explainer): Instant | null {
  if (date === null || date.trim() === '') {
    explain.note('it has no date', 'saved as a draft');
    return null;
  }
  const instant = readDate(date);
  if (instant === null) explain.note(`its date “${date}” is not understood`, 'saved as a draft');
  else explain.field('publishedAt', instant, `“${date}”`);
  return instant;
}

export function numberOf(written: string | null, explain: Explainer): number | null {
  if (written === null || written.trim() === '') return null;
  if (/^[1-9]\d{0,8}$/.test(written.trim())) return Number(written);
  explain.note(`its number “${written}” is none`, 'it gets the next that is free');
  return null;
}

export function regionsOf(names: readonly string[], { regions }: Mapping, explain: Explainer): string[] {
  const codes = names.flatMap((name) => {
    const code = regionNamed(name, regions);
    if (code === null) explain.note(`the region “${name}” is not known`, 'left out');
    else explain.field('regions', code, `“${name}”`);
    return code ?? [];
  });
  return [...new Set(codes)];
}

/** What is said of an event, and the day that the title of an announcement begins with. */
export function eventOf(
  { event }: ImportRecord,
  { kind, title }: { kind: NewsKind; title: string },
  publishedAt: Instant,
  explain: Explainer,
): PreparedEvent {
  const moment = (field: 'startsAt' | 'endsAt' | 'deadline') => {
    const written = event[field];
    const read = written === null ? null : readDate(written);
    if (written !== null && read === null) explain.note(`its ${field} “${written}” is not understood`, 'left out');
    return read;
  };
  let startsAt = moment('startsAt');
  const endsAt = moment('endsAt');
  const day = kind === 'announcement' && startsAt === null ? readDayOfYear(title) : null;
  const next = day === null ? null : nextDay(day, publishedAt);
  if (next !== null) {
    startsAt = next;
    explain.field('event.startsAt', next, 'the day its title begins with');
  }
  const isInOrder = startsAt === null || endsAt === null || endsAt >= startsAt;
  if (!isInOrder) explain.note('its event ends before it begins', 'its end was left out');
  const url = event.registrationUrl === null ? null : absoluteUrl(event.registrationUrl, 'https://origin.invalid');
  if (event.registrationUrl !== null && !/^https?:/.test(url ?? ''))
    explain.note(`its registration address “${event.registrationUrl}” is none`, 'left out');
  return {
    startsAt,
    endsAt: isInOrder ? endsAt : null,
    deadline: moment('deadline'),
    place: event.place === null ? null : plainLine(event.place).slice(0, 300),
    registrationUrl: /^https?:/.test(url ?? '') ? url : null,
  };
}
