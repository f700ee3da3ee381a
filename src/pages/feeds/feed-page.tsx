import type { FeedDocument } from '../../feeds/feed-document.ts';
import type { Locale } from '../../publication/release.ts';
import { Page } from '../layout/page.tsx';
import { overviewFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import type { FeedPageModel, TextCount } from '../page-models.ts';
import { Headlines } from '../parts/headlines.tsx';
import { wordsFor } from '../words/words.ts';
import { FeedAddresses } from './feed-addresses.tsx';

const PREVIEW_ENTRIES = 10;

/**
 * The page for people of a feed: what it is, what is in it and the addresses to copy; needs no script (F21). The builder shows
 * beside its form what is marked `data-feed`.
 */
export function renderFeedPage({ site, feed, alternates, feeds, listUrl, count }: FeedPageModel): string {
  const words = wordsFor(site.locale).feed;
  const facts = overviewFacts(site, {
    title: `${feed.title} — ${words.label}`,
    description: feed.description,
    url: feed.pageUrl,
    alternates,
    feeds,
    script: 'feeds',
  });
  return renderDocument(
    <Page facts={facts}>
      <div className="columns">
        <div>
          <header>
            <p className="meta">
              <span className="label">{words.label}</span>
            </p>
            <h1 data-feed="title">{feed.title}</h1>
            <p className="feed-count" data-feed="count">
              {countInWords(site.locale, count)}
            </p>
            {feed.description !== '' && !feed.title.endsWith(feed.description) && (
              <p className="lead">{feed.description}</p>
            )}
            <p>{words.whatItIs}</p>
          </header>
          <FeedAddresses locale={site.locale} urls={feed.urls} name="feed" />
          <Instructions locale={site.locale} ttlMinutes={feed.ttlMinutes} />
        </div>
        <aside className="beside" aria-labelledby="preview">
          <h2 id="preview" data-feed="preview-title">
            {words.preview}
          </h2>
          <div data-feed="preview">
            <Preview locale={site.locale} feed={feed} />
          </div>
          {listUrl !== null && (
            <p className="follow">
              <a href={listUrl}>{words.allTexts}</a>
            </p>
          )}
        </aside>
      </div>
    </Page>,
  );
}

function countInWords(locale: Locale, { texts, isAll }: TextCount): string {
  const words = wordsFor(locale);
  if (texts === 0) return words.list.empty;
  return isAll ? words.feed.texts(texts) : words.feed.moreThan(texts);
}

function Instructions({ locale, ttlMinutes }: { locale: Locale; ttlMinutes: number }) {
  const words = wordsFor(locale).feed;
  return (
    <section className="section">
      <h2>{words.howTo}</h2>
      <ol className="steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="follow">{words.pace(ttlMinutes)}</p>
      <p className="follow">{words.forSites}</p>
    </section>
  );
}

function Preview({ locale, feed }: { locale: Locale; feed: FeedDocument }) {
  if (feed.entries.length === 0) return <p>{wordsFor(locale).list.empty}</p>;
  return <Headlines locale={locale} headlines={feed.entries.slice(0, PREVIEW_ENTRIES)} />;
}
