import { PAGE_SCRIPTS, type PageScript } from './script/page-scripts.ts';
import { STYLE_HASH } from './style/stylesheet.ts';

/** `connect-src` is for browsers' own tools, which read robots.txt as the page (Lighthouse), and for the scripts of the pages that have one. */
const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** Pages that carry a script run that one, which asks this server alone. */
export function policyWith(script: PageScript): string {
  return `${CONTENT_SECURITY_POLICY}; script-src '${PAGE_SCRIPTS[script].hash}'`;
}

/** Our other pages load nothing from anywhere, run nothing, and are framed by nobody. */
export const PAGE_SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const;
