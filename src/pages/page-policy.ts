import type { Site } from './page-models.ts';
import { PAGE_SCRIPTS, type PageScript } from './script/page-scripts.ts';
import { stylesOf } from './style/stylesheet.ts';

/**
 * The policy of a page: it loads nothing from anywhere, carries one of the styles of its site, and runs nothing but the script that is named,
 * which asks this server alone. `connect-src` is for that, and for browsers' own tools, which read robots.txt as the page (Lighthouse).
 */
export function pagePolicy({ accent }: Pick<Site, 'accent'>, script?: PageScript): string {
  const { whole, text } = stylesOf(accent);
  const policy = `default-src 'none'; style-src '${whole.hash}' '${text.hash}'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
  return script === undefined ? policy : `${policy}; script-src '${PAGE_SCRIPTS[script].hash}'`;
}

/** What all our pages say besides. */
export const PAGE_SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const;
