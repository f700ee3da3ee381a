/** A program that fetches feeds, as it names itself, and how many people it says it does so for. */
export interface ReaderProgram {
  name: string;
  /** Null where the program does not say: it may be one person or ten thousand. */
  subscribers: number | null;
}

/** Programs by what gives them away; the first that fits. Aggregators disguise themselves as browsers, so those come last. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/feedly/i, 'Feedly'],
  [/inoreader/i, 'Inoreader'],
  [/newsblur/i, 'NewsBlur'],
  [/feedbin/i, 'Feedbin'],
  [/theoldreader/i, 'The Old Reader'],
  [/miniflux/i, 'Miniflux'],
  [/freshrss/i, 'FreshRSS'],
  [/tiny tiny rss|tt-rss/i, 'Tiny Tiny RSS'],
  [/thunderbird/i, 'Thunderbird'],
  [/netnewswire/i, 'NetNewsWire'],
  [/reeder/i, 'Reeder'],
  [/bazqux/i, 'BazQux'],
  [/commafeed/i, 'CommaFeed'],
  [/feedfetcher-google/i, 'Google'],
  [/googlebot/i, 'Googlebot'],
  [/bingbot/i, 'Bingbot'],
  [/nextcloud/i, 'Nextcloud News'],
  [/akregator/i, 'Akregator'],
  [/liferea/i, 'Liferea'],
  [/^curl\//i, 'curl'],
  [/^wget\//i, 'Wget'],
];

const UNNAMED: ReaderProgram = { name: 'other', subscribers: null };
const MAX_READ_CHARS = 512;
const MAX_NAME_CHARS = 40;
const MAX_SUBSCRIBERS = 100_000_000;

/**
 * Reads a User-Agent. What is not known is called by its first product token (RFC 9110 10.1.5), in at most 40 clean characters;
 * a token that may be the address of a person or of a machine is not taken at all.
 */
export function readReader(userAgent: string | undefined): ReaderProgram {
  const said = (userAgent ?? '').slice(0, MAX_READ_CHARS);
  const name = KNOWN.find(([mark]) => mark.test(said))?.[1] ?? (isBrowser(said) ? 'browser' : productOf(said));
  return name === null ? UNNAMED : { name, subscribers: subscribersIn(said) };
}

/** Every browser begins so, and so do robots that name themselves in a comment: `(compatible; Name/1.0; …)`. */
function isBrowser(said: string): boolean {
  return /^Mozilla\/\d/.test(said) && !/compatible;/i.test(said);
}

function productOf(said: string): string | null {
  const token = /^Mozilla\/\S+ .*?compatible;\s*([^\s;)]+)/i.exec(said)?.[1] ?? /^\s*(\S+)/.exec(said)?.[1] ?? '';
  const product = token.split('/')[0] ?? '';
  if (isAddress(product)) return null;
  const name = product.replace(/[^\w .+-]/g, '').slice(0, MAX_NAME_CHARS);
  return /[a-z]/i.test(name) ? detached(name) : null;
}

/** Mail addresses, host names, IP addresses with dots, colons or dashes, and long strings of digits such as telephone numbers. */
function isAddress(product: string): boolean {
  return /[@:%]|\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}|\d{7}|\.[a-z]{2,}$/i.test(product);
}

/** `12 subscribers`, `1 subscriber; feed-id=…`, `Subscribers: 12`. */
function subscribersIn(said: string): number | null {
  const [, before, after] =
    /(\d{1,12}) (?:active )?(?:subscriber|reader)s?\b|\bsubscribers[:=] ?(\d{1,12})/i.exec(said) ?? [];
  const count = before ?? after;
  return count === undefined ? null : Math.min(Number(count), MAX_SUBSCRIBERS);
}

/** A string of its own: cut from a header, it would keep the whole header in memory for as long as it lives. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
