import type { BaseDatabaseAdapter } from 'payload';
import type { Locale } from '../publication/release.ts';
import { localisedText, record, text } from '../releasing/stored-row.ts';

/** What the press centre calls itself in one language. */
export interface SiteIdentity {
  name: string;
  description: string;
  licence: string | null;
}

const DEFAULTS: Record<Locale, { name: string; description: string }> = {
  uk: { name: 'Вісник', description: 'Новини, анонси та посібники пресцентру.' },
  en: { name: 'Visnyk', description: 'News, announcements and guides of the press centre.' },
};

/** The identity editors have given the site; a plain one until they do. */
export async function readSiteIdentity(
  db: Pick<BaseDatabaseAdapter, 'findGlobal'>,
  locale: Locale,
): Promise<SiteIdentity> {
  const stored = record(await db.findGlobal({ slug: 'site-settings' }));
  return {
    name: localisedText(stored['name'])[locale] ?? DEFAULTS[locale].name,
    description: localisedText(stored['description'])[locale] ?? DEFAULTS[locale].description,
    licence: text(stored['licence']),
  };
}
