import { FEED_FORMATS, type FeedFormat } from '../../../feeds/feed-document.ts';
import { type FeedForm, FORM_NAMES, formSearch, parseForm } from '../../../feeds/feed-form.ts';
import { type FeedQuery, onlyChannel, type QueryFault, writeQuery } from '../../../feeds/query/feed-query.ts';
import { parseFeedQuery } from '../../../feeds/query/parse-feed-query.ts';
import { archiveName, feedPath } from '../../../publication/addresses.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import type { RefusedResponse } from '../../cache/public-response.ts';

/** A feed that its path names; `format` is null for its page. */
export interface NamedFeed {
  kind: 'named';
  locale: Locale;
  /** `all`, `tag/osvita`, `saved/dlia-shkil`, … */
  name: string;
  /** A week of its archive, as written (`2026-W12`); null for the feed itself. */
  week: string | null;
  format: FeedFormat | null;
  form: FeedForm;
}

/** A feed of a combination of channels; `format` is null for its page. */
export interface QueryFeed {
  kind: 'query';
  locale: Locale;
  query: FeedQuery;
  format: FeedFormat | null;
  form: FeedForm;
}

export type FeedAddress = NamedFeed | QueryFeed;

const FEED_PATH = /^(.+?)(?:\.([a-z]+))?$/;
const ARCHIVE_NAME = /^(.+)\/archive\/([^/]+)$/;

/**
 * Reads `/feeds/{language}/{rest}?{search}`. Absent where no feed can have such a path; refused where what stands behind the `?`
 * cannot be meant.
 *
 * @param rest decoded
 * @param search as it was sent; beside a name everything but `form` means nothing
 */
export function readFeedAddress(
  language: unknown,
  rest: string,
  search: string,
): FeedAddress | RefusedResponse | { kind: 'absent' } {
  const locale = LOCALES.find((known) => known === language);
  const [, whole, extension] = FEED_PATH.exec(rest) ?? [];
  if (locale === undefined || whole === undefined) return { kind: 'absent' };
  const format = extension === undefined ? null : FEED_FORMATS.find((known) => known === extension);
  if (format === undefined) return { kind: 'absent' };
  if (whole === 'query') {
    const parsed = parseFeedQuery(search);
    return parsed.kind === 'fault' ? refuseQuery(parsed) : { ...parsed, locale, format };
  }
  const [, name = whole, week = null] = ARCHIVE_NAME.exec(whole) ?? [];
  const form = readForm(search);
  if (form !== null) return { kind: 'named', locale, name, week, format, form };
  return { kind: 'refused', status: 400, detail: `Parameter “form”: the other forms there are: ${FORM_NAMES}.` };
}

/** The one address that a feed has, whatever else a client hangs on it: a query that says what a channel says has the channel's. */
export function feedAddressPath(address: FeedAddress): string {
  const { locale, form, format } = address;
  if (address.kind === 'named') {
    const { name, week } = address;
    return feedPath(locale, week === null ? name : archiveName(name, week), format ?? undefined, formSearch(form));
  }
  const { query } = address;
  const channel = onlyChannel(query);
  if (channel !== null) return feedPath(locale, channel, format ?? undefined, formSearch(form));
  return feedPath(locale, 'query', format ?? undefined, writeQuery(query, form));
}

/** The slug in `saved/<slug>`; null for the name of a channel. */
export function savedSlug(name: string): string | null {
  return /^saved\/([^/]+)$/.exec(name)?.[1] ?? null;
}

/** The refusal of a query that cannot be answered, for its sender. */
export function refuseQuery({ parameter, reason, isUnknown }: QueryFault): RefusedResponse {
  const detail = parameter === '' ? reason : `Parameter “${parameter}”: ${reason}`;
  return { kind: 'refused', status: isUnknown ? 404 : 400, detail };
}

function readForm(search: string): FeedForm | null {
  const forms = new URLSearchParams(search).getAll('form');
  return forms.length > 1 ? null : parseForm(forms[0] ?? '');
}
