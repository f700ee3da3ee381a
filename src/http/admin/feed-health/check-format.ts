import { checkFeed } from '../../../feeds/checks/check-feed.ts';
import { finding } from '../../../feeds/checks/findings.ts';
import type { FeedFormat } from '../../../feeds/feed-document.ts';
import { feedPath } from '../../../publication/addresses.ts';
import type { Instant, Locale } from '../../../publication/release.ts';
import type { PreparedResponse } from '../../cache/prepared-response.ts';
import type { ResponseCache } from '../../cache/response-cache.ts';
import { channelFeedResponse } from '../../site/feeds/channel-feed-response.ts';
import type { PublicContext } from '../../site/public-context.ts';
import type { FormatHealth } from './report.ts';

/** One format of a feed as it is served now, checked. */
export interface CheckedFormat extends Pick<FormatHealth, 'items' | 'bytes' | 'gzipBytes' | 'findings'> {
  lastChange: Instant | null;
}

/** Findings beyond this say nothing new, and a feed of broken entries must not make a report of megabytes. */
const MAX_FINDINGS = 30;

/**
 * Checks formats of feeds. Every feed is taken from the cache that readers are answered from, or rendered into it. A body without
 * fault stays so (only dates in the future ever heal), so it is read once.
 */
export class FormatChecker {
  readonly #context: PublicContext;
  readonly #cache: ResponseCache;
  readonly #onFailure: (cause: unknown, path: string) => void;
  readonly #faultless = new WeakMap<PreparedResponse, CheckedFormat>();

  constructor(context: PublicContext, cache: ResponseCache, onFailure: (cause: unknown, path: string) => void) {
    this.#context = context;
    this.#cache = cache;
    this.#onFailure = onFailure;
  }

  /** Null where there is no such feed any more. One that cannot be rendered is a finding, not an error. */
  async check(locale: Locale, channel: string, format: FeedFormat, now: Instant): Promise<CheckedFormat | null> {
    const path = feedPath(locale, channel, format);
    try {
      const found = await this.#cache.get(path, () =>
        channelFeedResponse(this.#context, { locale, channel, form: 'full', format }),
      );
      return found.kind === 'prepared'
        ? await this.#checkResponse(found.response, { locale, format, path, now })
        : null;
    } catch (cause) {
      this.#onFailure(cause, path);
      return { items: 0, bytes: 0, gzipBytes: 0, findings: [finding('not-rendered', path)], lastChange: null };
    }
  }

  async #checkResponse(
    response: PreparedResponse,
    at: { locale: Locale; format: FeedFormat; path: string; now: Instant },
  ): Promise<CheckedFormat> {
    const known = this.#faultless.get(response);
    if (known !== undefined) return known;
    const { locale, format, path, now } = at;
    const body = response.encoded.identity.body;
    const url = this.#context.origin + path;
    const { items, findings } = checkFeed({ format, body: body.toString('utf8'), url, locale, now });
    const checked = {
      items,
      bytes: body.length,
      gzipBytes: (await response.coded('gzip')).body.length,
      findings: findings.slice(0, MAX_FINDINGS),
      lastChange: response.lastModifiedMs === null ? null : new Date(response.lastModifiedMs).toISOString(),
    };
    if (findings.length === 0) this.#faultless.set(response, checked);
    return checked;
  }
}
