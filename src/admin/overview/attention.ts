import type { Payload } from 'payload';
import { calendarPlace, textsIn } from '../../log/placements/placements.ts';
import { textsByKey } from '../../log/reading/texts-by-key.ts';
import type { ContentType, Instant } from '../../publication/release.ts';
import { LOCALES } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { factsOf, itemName } from './item-facts.ts';

const DAY_MS = 24 * 3_600_000;
/** Who has not translated a text in two weeks does not mean to. */
const MISSED_DAYS = 14;
const LOOKED_AT = 60;
const LINES = 6;

/** An item that wants somebody to look at it. */
export interface AttentionLine {
  reason: 'untranslated' | 'translationWaits' | 'deadline';
  type: ContentType;
  id: string;
  title: string;
  /** When it came out, or until when to apply. */
  at: Instant;
}

/** Texts that have been out in Ukrainian for a day and within two weeks and never were in English, the newest first. */
export async function untranslated(payload: Pick<Payload, 'db'>, now: Instant): Promise<AttentionLine[]> {
  const at = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  const out = await findRows(
    payload.db,
    {
      collection: 'releases',
      where: {
        and: [
          { locale: { equals: 'uk' } },
          { publishedAt: { greater_than: at(MISSED_DAYS) } },
          { publishedAt: { less_than: at(1) } },
          { change: { not_in: ['withdrawn', 'embargoed'] } },
        ],
      },
      sort: ['-publishedAt', '-key'],
      limit: LOOKED_AT,
      select: { uid: true, itemId: true, type: true, publishedAt: true },
    },
    (row) => ({
      uid: String(row['uid']),
      id: String(row['itemId']),
      type: row['type'] as ContentType,
      at: new Date(String(row['publishedAt'])).toISOString(),
    }),
  );
  if (out.length === 0) return [];
  const uids = out.map(({ uid }) => uid);
  const where = { and: [{ uid: { in: uids } }, { locale: { equals: 'en' } }] };
  const query = { collection: 'releases', where, select: { uid: true } } as const;
  const inEnglish = new Set(await findRows(payload.db, query, (row) => String(row['uid'])));
  const missing = out.filter(({ uid }) => !inEnglish.has(uid)).slice(0, LINES);
  const facts = await factsOf(payload, missing);
  return missing.flatMap(({ type, id, at: since }) => {
    const item = facts.get(itemName(type, id));
    if (item === undefined) return [];
    const reason = item.written.includes('en') ? ('translationWaits' as const) : ('untranslated' as const);
    return [{ reason, type, id, title: item.title, at: since }];
  });
}

/** What may be applied for within the next seven days, the nearest deadline first, each item once. */
export async function deadlines({ db }: Pick<Payload, 'db'>, now: Instant): Promise<AttentionLine[]> {
  const until = new Date(Date.parse(now) + 7 * DAY_MS).toISOString();
  const places = await Promise.all(
    LOCALES.map((locale) =>
      textsIn(db, {
        place: calendarPlace('deadlines', locale),
        state: 'present',
        limit: LINES,
        isAscending: true,
        from: now,
        until,
      }),
    ),
  );
  const positions = places.flat();
  const rows = new Map(
    (
      await textsByKey(
        db,
        positions.map(({ text }) => text),
      )
    ).map((row) => [row.key, row]),
  );
  const lines = new Map<string, AttentionLine>();
  for (const { at, text } of positions) {
    const row = rows.get(text);
    if (row === undefined || lines.has(row.uid)) continue;
    const { type, itemId: id, number, snapshot } = row;
    lines.set(row.uid, { reason: 'deadline', type, id, title: snapshot?.title ?? `№ ${number}`, at });
  }
  return [...lines.values()].sort((a, b) => a.at.localeCompare(b.at)).slice(0, LINES);
}
