import { localePrefix } from '../publication/addresses.ts';
import type { Locale } from '../publication/release.ts';
import type { Site } from './page-models.ts';

type SiteIdentity = Partial<Pick<Site, 'plainPages'>> &
  Pick<Site, 'name' | 'description' | 'licence' | 'press' | 'accent' | 'markVersion'>;

/** What pages say of the site under this identity; `origin` has no trailing slash. */
export function describeSite(
  origin: string,
  locale: Locale,
  { name, description, licence, press, accent, markVersion, plainPages = [] }: SiteIdentity,
): Site {
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  return {
    locale,
    name,
    description,
    licence,
    plainPages,
    press,
    accent,
    markVersion,
    origin,
    frontUrl: frontUrl(origin, locale),
    listUrl: (path) => `${origin}${localePrefix(locale)}/${path}`,
    searchUrl: `${origin}${localePrefix(locale)}/search`,
    feedsUrl: `${origin}${localePrefix(locale)}/feeds`,
    apiDocsUrl: apiDocsUrl(origin, locale),
    otherLanguage: { locale: other, frontUrl: frontUrl(origin, other) },
  };
}

export function frontUrl(origin: string, locale: Locale): string {
  return `${origin}${localePrefix(locale) || '/'}`;
}

/** The types of problems are addresses on the English page, so that one has the plain address. */
export function apiDocsUrl(origin: string, locale: Locale): string {
  return locale === 'uk' ? `${origin}/v1/docs/uk` : `${origin}/v1/docs`;
}
