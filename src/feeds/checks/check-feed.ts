import type { Instant, Locale } from '../../publication/release.ts';
import type { FeedFormat } from '../feed-document.ts';
import { MAX_FEED_BYTES } from '../feed-size.ts';
import { isAbsoluteAddress, relativeAddresses } from './absolute-address.ts';
import type { EntryFacts, FeedFacts, Placed, PlacedDate } from './feed-facts.ts';
import { type Finding, finding } from './findings.ts';
import { jsonFacts } from './json-facts.ts';
import { readDate } from './read-date.ts';
import { readXml } from './read-xml.ts';
import { atomFacts, rssFacts } from './xml-facts.ts';

/** A feed as it goes over the wire, and what is known of it otherwise. */
export interface RenderedFeed {
  format: FeedFormat;
  body: string;
  /** Public address it is served at. */
  url: string;
  locale: Locale;
  /** The moment it is checked at. */
  now: Instant;
}

export interface CheckedFeed {
  /** Entries in the document; 0 where it cannot be read. */
  items: number;
  findings: Finding[];
}

/** Clocks of several processes may differ by this much. */
const TOLERANCE_MS = 60_000;
/** As JSON.stringify writes one; a backslash that was text is itself escaped. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
const FORMAT_NAMES: Record<FeedFormat, string> = { rss: 'RSS 2.0', atom: 'Atom 1.0', json: 'JSON Feed 1.1' };

/**
 * Our own checks of a feed's bytes, as its readers get them: well-formed, complete, dates that can be read and are past (F06),
 * absolute addresses (F08), ids once each (F01), files with length and type (F13, F14), at most 512 KB (F15), its own address and
 * language (F18). It trusts nothing of what rendered them. Pure.
 */
export function checkFeed(feed: RenderedFeed): CheckedFeed {
  const bytes = Buffer.byteLength(feed.body);
  const size = bytes > MAX_FEED_BYTES ? [finding('too-large', `${Math.ceil(bytes / 1024)} KB > 512 KB`)] : [];
  const read = readFacts(feed);
  if (read.kind === 'unreadable') return { items: 0, findings: [...size, read.finding] };
  const { facts } = read;
  const findings = [...size, ...feedFindings(feed, facts), ...entriesFindings(feed, facts)];
  return { items: facts.entries.length, findings: withoutRepetition(findings) };
}

/** One bad address in a text may stand there ten times. */
function withoutRepetition(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [`${found.item ?? ''}\n${found.message.en}`, found])).values()];
}

type ReadFacts = { kind: 'read'; facts: FeedFacts } | { kind: 'unreadable'; finding: Finding };

function readFacts({ format, body }: RenderedFeed): ReadFacts {
  const read = format === 'json' ? readJson(body) : readXml(body);
  if (read.kind === 'fault') {
    const where = 'line' in read ? ` (${read.line}:${read.column})` : '';
    return { kind: 'unreadable', finding: finding('not-well-formed', `${read.what}${where}`) };
  }
  const facts = 'value' in read ? jsonFacts(read.value) : (format === 'rss' ? rssFacts : atomFacts)(read.root);
  if (facts === null) return { kind: 'unreadable', finding: finding('not-a-feed', FORMAT_NAMES[format]) };
  return { kind: 'read', facts };
}

function readJson(body: string) {
  try {
    const value: unknown = JSON.parse(body);
    // Lone surrogates survive JSON.parse as escapes, and strict parsers refuse the whole document (RFC 8259 8.2).
    const isUnicode = !LONE_SURROGATE.test(JSON.stringify(value));
    return isUnicode ? ({ kind: 'read', value } as const) : ({ kind: 'fault', what: 'a lone surrogate' } as const);
  } catch (cause) {
    return { kind: 'fault', what: cause instanceof Error ? cause.message : 'not JSON' } as const;
  }
}

function feedFindings(feed: RenderedFeed, facts: FeedFacts): Finding[] {
  return [
    ...facts.missing.map((name) => finding('missing-element', name)),
    ...(facts.self === feed.url ? [] : [finding('self-differs', facts.self === '' ? '—' : facts.self)]),
    ...(facts.language.toLowerCase().split('-')[0] === feed.locale
      ? []
      : [finding('language-not-stated', facts.language === '' ? feed.locale : `${facts.language} ≠ ${feed.locale}`)]),
    ...dateFindings(facts.dates, feed.now),
    ...addressFindings(facts.addresses),
  ];
}

function entriesFindings(feed: RenderedFeed, facts: FeedFacts): Finding[] {
  const seen = new Set<string>();
  return facts.entries.flatMap((entry) => {
    const label = entry.title === '' ? entry.id : entry.title;
    const isRepeated = entry.id !== '' && seen.has(entry.id);
    seen.add(entry.id);
    return [
      ...(isRepeated ? [finding('id-not-unique', entry.id, label)] : []),
      ...entry.missing.map((name) => finding('missing-element', name, label)),
      ...dateFindings(entry.dates, feed.now, label),
      ...addressFindings(entry.addresses, label),
      ...relativeAddresses(entry.html).map((address) => finding('address-not-absolute', `html: ${address}`, label)),
      ...fileFindings(entry, label),
    ];
  });
}

function dateFindings(dates: PlacedDate[], now: Instant, item?: string): Finding[] {
  const latest = Date.parse(now) + TOLERANCE_MS;
  return dates.flatMap(({ place, value, form }) => {
    const moment = readDate(value, form);
    if (moment === null) return [finding('date-unreadable', `${place}: ${value}`, item)];
    return moment > latest ? [finding('date-in-future', `${place}: ${value}`, item)] : [];
  });
}

function addressFindings(addresses: Placed[], item?: string): Finding[] {
  return addresses
    .filter(({ value }) => !isAbsoluteAddress(value))
    .map(({ place, value }) => finding('address-not-absolute', `${place}: ${value}`, item));
}

function fileFindings({ files }: EntryFacts, item: string): Finding[] {
  return files.flatMap(({ url, bytes, mediaType }) => [
    ...(bytes > 0 ? [] : [finding('file-without-length', url, item)]),
    ...(/^[\w.+-]+\/[\w.+-]+/.test(mediaType) ? [] : [finding('file-without-type', url, item)]),
  ]);
}
