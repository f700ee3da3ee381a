import type { Site } from '../page-models.ts';

/** Address of one of the icons: another one for every mark, since icons are kept for a day. */
export function iconUrl({ origin, markVersion }: Pick<Site, 'origin' | 'markVersion'>, name: string): string {
  return `${origin}/${name}${markVersion === null ? '' : `?v=${markVersion}`}`;
}
