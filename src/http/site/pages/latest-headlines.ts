import { latestTexts } from '../../../log/reading/channel-texts.ts';
import type { Headline } from '../../../pages/page-models.ts';
import type { Locale } from '../../../publication/release.ts';
import type { PublicContext } from '../public-context.ts';

/** The newest texts of a language by their titles. */
export async function latestHeadlines({ db }: PublicContext, locale: Locale, limit: number): Promise<Headline[]> {
  const { rows } = await latestTexts(db, { locale, channel: 'all', limit });
  return rows.flatMap((row) => row.snapshot ?? []);
}
