import type { Release, Translation } from '../release.ts';

/**
 * The translations that say more than this text does: none where it is there in full, nor any that is a summary itself, which would
 * send its readers back again.
 */
export function fullerTranslations({ extent, translations }: Pick<Release, 'extent' | 'translations'>): Translation[] {
  return extent === 'full' ? [] : translations.filter((other) => other.extent !== 'summary');
}
