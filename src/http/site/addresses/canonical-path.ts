/** Names of files and signatures keep their case, and other rooms have rules of their own, the API its contract; those who watch a process ask by what was set up. */
const OWN_RULES = /^\/(?:admin|api|v1|_next|media|preview|healthz|readyz|metrics)(?:\/|$)/;
/** What every address of ours is written with. */
const PLAIN = /^[\w./~-]*$/;
/** What may have to be written otherwise; nothing else is looked at. */
const SUSPECT = /[A-Z%]|\/\/|.\/$|\/regions?\/ua-|\/archive\/\d{4}-w/;
/** The names that have capitals: regions (ISO 3166-2) and weeks (ISO 8601). */
const CAPITALS = /(?<=\/regions?\/)ua-\d\d(?![^./])|(?<=\/archive\/\d{4}-)w(?=\d\d)/g;

/**
 * The one way to write a path: small letters but for regions and weeks, no slash at its end or twice, nothing percent-encoded that need
 * not be. The path itself where it is written so, and where it cannot be one of ours.
 */
export function canonicalPath(path: string): string {
  if (!SUSPECT.test(path) || OWN_RULES.test(path)) return path;
  const decoded = decode(path);
  if (decoded === null || !PLAIN.test(decoded)) return path;
  const single = decoded.toLowerCase().replace(/\/{2,}/g, '/');
  const bare = single === '/' ? single : single.replace(/\/$/, '');
  return bare.replace(CAPITALS, (name) => name.toUpperCase());
}

/** Null where the encoding is broken. */
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
