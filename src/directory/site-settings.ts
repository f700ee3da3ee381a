import { createHash } from 'node:crypto';
import type { BaseDatabaseAdapter } from 'payload';
import { type Accent, accentOf } from '../colours/accent.ts';
import type { Locale } from '../publication/release.ts';
import { ids, localisedText, record, type StoredRow, text } from '../stored-rows/row-fields.ts';

/** What of a database holds the settings of the site. */
export type SiteDatabase = Pick<BaseDatabaseAdapter, 'findGlobal'>;

/** What the press centre calls itself in one language, how it looks, and whom it names. */
export interface SiteIdentity {
  name: string;
  description: string;
  licence: string | null;
  /** Whom journalists ask; null where nobody is named. */
  press: { name: string | null; mail: string | null; telephone: string | null; hours: string | null } | null;
  accent: Accent | null;
  /** Another one with every mark; null for the one of the product. */
  markVersion: string | null;
}

const PLAIN = { licence: null, press: null, accent: null, markVersion: null };

/** A plain identity: until editors give the site another one, and where that cannot be read. */
export const DEFAULT_IDENTITY: Record<Locale, SiteIdentity> = {
  uk: { name: 'Вісник', description: 'Новини, анонси та посібники пресцентру.', ...PLAIN },
  en: { name: 'Visnyk', description: 'News, announcements and guides of the press centre.', ...PLAIN },
};

/** The identity editors have given the site; a plain one until they do. */
export async function readSiteIdentity(db: SiteDatabase, locale: Locale): Promise<SiteIdentity> {
  const stored = record(await db.findGlobal({ slug: 'site-settings' }));
  return {
    name: localisedText(stored['name'])[locale] ?? DEFAULT_IDENTITY[locale].name,
    description: localisedText(stored['description'])[locale] ?? DEFAULT_IDENTITY[locale].description,
    licence: text(stored['licence']),
    press: pressContact(record(stored['press']), locale),
    accent: accentOf(text(stored['accent']), text(stored['accentDark'])),
    markVersion: versionOf(markOf(stored)),
  };
}

/** A mark of the press centre's own: SVG that was cleaned when it was saved, or the id of a picture. */
export type OwnMark = { kind: 'svg'; svg: string } | { kind: 'picture'; id: string };

/** The mark that replaces the one of the product; null where there is none. */
export async function readMark(db: SiteDatabase): Promise<OwnMark | null> {
  return markOf(record(await db.findGlobal({ slug: 'site-settings' })));
}

function markOf(stored: StoredRow): OwnMark | null {
  const svg = text(stored['mark']);
  if (svg !== null) return { kind: 'svg', svg };
  const [id] = ids(stored['markPicture']);
  return id === undefined ? null : { kind: 'picture', id };
}

const VERSION_LENGTH = 10;

function versionOf(mark: OwnMark | null): string | null {
  if (mark === null) return null;
  const what = mark.kind === 'svg' ? mark.svg : `picture ${mark.id}`;
  return createHash('sha256').update(what).digest('hex').slice(0, VERSION_LENGTH);
}

function pressContact(stored: StoredRow, locale: Locale): SiteIdentity['press'] {
  const press = {
    name: localisedText(stored['name'])[locale] ?? null,
    mail: text(stored['mail']),
    telephone: text(stored['telephone']),
    hours: localisedText(stored['hours'])[locale] ?? null,
  };
  return Object.values(press).some((fact) => fact !== null) ? press : null;
}
