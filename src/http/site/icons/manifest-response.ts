import { DARK, LIGHT } from '../../../colours/palette.ts';
import { readSiteIdentity } from '../../../directory/site-settings.ts';
import { iconUrl } from '../../../pages/layout/icon-url.ts';
import { localePrefix, manifestPath } from '../../../publication/addresses.ts';
import type { Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { fileResponse } from '../file-response.ts';
import type { PublicContext } from '../public-context.ts';

/** What a telephone shows of the site on its first screen (W3C, “Web Application Manifest”). */
export async function manifestResponse(context: PublicContext, locale: Locale): Promise<PublicResponse> {
  const { name, description, markVersion } = await readSiteIdentity(context.db, locale);
  const icon = (file: string) => iconUrl({ origin: '', markVersion }, file);
  const start = localePrefix(locale) || '/';
  const manifest = {
    id: manifestPath(locale),
    name,
    ...(description !== '' && { description }),
    lang: locale,
    dir: 'ltr',
    start_url: start,
    // English lies beneath: whoever goes over to Ukrainian and back stays within.
    scope: '/',
    display: 'minimal-ui',
    background_color: LIGHT.paper,
    theme_color: DARK.paper,
    icons: [
      { src: icon('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: icon('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: icon('icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: icon('icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  // The names alone are in it, and those have an epoch of their own.
  return fileResponse(JSON.stringify(manifest), {
    contentType: 'application/manifest+json; charset=utf-8',
    dependsOn: [],
  });
}
