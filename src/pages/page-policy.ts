import { FEED_SCRIPT_HASH } from './script/feed-script.ts';
import { STYLE_HASH } from './style/stylesheet.ts';

const CONTENT_SECURITY_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** The pages of feeds run the one script they carry, which asks this server alone. */
export const FEED_PAGE_POLICY = `${CONTENT_SECURITY_POLICY}; script-src '${FEED_SCRIPT_HASH}'; connect-src 'self'`;

/** Our other pages load nothing from anywhere, run nothing, and are framed by nobody. */
export const PAGE_SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const;
