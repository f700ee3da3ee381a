import type { BaseDatabaseAdapter } from 'payload';
import type { Locale } from '../publication/release.ts';
import { localisedText, record, text } from '../stored-rows/row-fields.ts';

/** What of a database holds the settings of the site. */
export type SiteDatabase = Pick<BaseDatabaseAdapter, 'findGlobal'>;

/** What the press centre calls itself in one language. */
export interface SiteIdentity {
  name: string;
  description: string;
  licence: string | null;
}

/** A plain identity: until editors give the site another one, and where that cannot be read. */
export const DEFAULT_IDENTITY: Record<Locale, SiteIdentity> = {
  uk: { name: 'Вісник', description: 'Новини, анонси та посібники пресцентру.', licence: null },
  en: { name: 'Visnyk', description: 'News, announcements and guides of the press centre.', licence: null },
};

/** The identity editors have given the site; a plain one until they do. */
export async function readSiteIdentity(db: SiteDatabase, locale: Locale): Promise<SiteIdentity> {
  const stored = record(await db.findGlobal({ slug: 'site-settings' }));
  return {
    name: localisedText(stored['name'])[locale] ?? DEFAULT_IDENTITY[locale].name,
    description: localisedText(stored['description'])[locale] ?? DEFAULT_IDENTITY[locale].description,
    licence: text(stored['licence']),
  };
}
