/** Media types the API answers with. */
export const JSON_TYPE = 'application/json';
export const NINJS_TYPE = 'application/ninjs+json';
export const JSON_FEED_TYPE = 'application/feed+json';
export const NDJSON_TYPE = 'application/x-ndjson';
export const PROBLEM_TYPE = 'application/problem+json';

/** The extension by which an address asks for a format instead of `Accept`. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  [JSON_TYPE]: 'json',
  [NINJS_TYPE]: 'ninjs',
  [JSON_FEED_TYPE]: 'jsonfeed',
  [NDJSON_TYPE]: 'ndjson',
};

/** `json` for `application/json`; null for a type that is asked for by `Accept` alone. */
export function extensionOf(mediaType: string): string | null {
  return EXTENSIONS[mediaType] ?? null;
}
