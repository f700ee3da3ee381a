import { LOCALES } from '../../publication/release.ts';
import { Page } from '../layout/page.tsx';
import { overviewFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import type { DirectoryFeed, FeedDirectoryModel, Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import { FeedAddresses } from './feed-addresses.tsx';
import { FeedBuilder } from './feed-builder.tsx';
import { FeedList } from './feed-list.tsx';
import { FindBox } from './find-box.tsx';

/** `/feeds`: first the whole feed, which most want; then every other there is; and last what puts one together. */
export function renderFeedDirectoryPage(model: FeedDirectoryModel): string {
  const { site, url, alternates, feeds, groups } = model;
  const words = wordsFor(site.locale).feed;
  const facts = overviewFacts(site, {
    title: words.directoryTitle,
    description: words.directoryIntro,
    url,
    alternates,
    feeds,
    script: 'feeds',
  });
  const whole = groups.find(({ group }) => group === 'all')?.channels[0];
  const own = whole?.feeds.find(({ locale }) => locale === site.locale);
  const languages = [site.locale, ...LOCALES.filter((locale) => locale !== site.locale)];
  return renderDocument(
    <Page facts={facts}>
      <header className="list-head">
        <h1>{words.directoryTitle}</h1>
        <p>{words.directoryIntro}</p>
      </header>
      {whole !== undefined && own !== undefined && <WholeFeed site={site} title={whole.title} feed={own} />}
      <div className="feed-lists">
        <FindBox locale={site.locale} label={words.findFeed} />
        {languages.map((language) => (
          <FeedList key={language} model={model} language={language} />
        ))}
      </div>
      <FeedBuilder site={site} groups={groups} choices={null} />
    </Page>,
  );
}

function WholeFeed({ site, title, feed }: { site: Site; title: string; feed: DirectoryFeed }) {
  const words = wordsFor(site.locale).feed;
  return (
    <section className="whole-feed" aria-labelledby="whole-feed">
      <h2 id="whole-feed">{title}</h2>
      <p className="feed-count">{words.texts(feed.count)}</p>
      <FeedAddresses locale={site.locale} urls={feed.urls} name="whole" />
      <p>
        <a href={feed.pageUrl}>{words.whatIsInIt}</a>
      </p>
    </section>
  );
}
