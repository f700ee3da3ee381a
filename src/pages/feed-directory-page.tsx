import type { Locale } from '../publication/release.ts';
import { Page } from './layout/page.tsx';
import { overviewFacts } from './layout/page-facts.ts';
import { renderDocument } from './layout/render-document.tsx';
import type { DirectoryChannel, FeedDirectoryModel } from './page-models.ts';
import { FeedBuilder } from './parts/feed-builder.tsx';
import { wordsFor } from './words/words.ts';

/** `/feeds`: every feed there is, by what it follows, with how much is in it in each language. */
export function renderFeedDirectoryPage({ site, url, alternates, feeds, groups, opml }: FeedDirectoryModel): string {
  const words = wordsFor(site.locale).feed;
  const facts = overviewFacts(site, {
    title: words.directoryTitle,
    description: words.directoryIntro,
    url,
    alternates,
    feeds,
    script: 'feeds',
  });
  return renderDocument(
    <Page facts={facts}>
      <header className="list-head">
        <h1>{words.directoryTitle}</h1>
        <p>{words.directoryIntro}</p>
      </header>
      <FeedBuilder site={site} groups={groups} />
      {groups.map(
        ({ group, channels }) =>
          channels.length > 0 && (
            <section key={group} className="section" aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{words.groups[group]}</h2>
              <ul className="directory">
                {channels.map((channel) => (
                  <li key={channel.channel}>
                    <Channel locale={site.locale} channel={channel} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {opml.length > 0 && (
        <section className="section follow">
          <p>{words.opmlIntro}</p>
          <ul>
            {opml.map((file) => (
              <li key={file.locale}>
                <a href={file.url}>{words.opml[file.locale]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>,
  );
}

function Channel({ locale, channel }: { locale: Locale; channel: DirectoryChannel }) {
  const words = wordsFor(locale);
  return (
    <>
      <strong>{channel.title}</strong>
      <ul>
        {channel.feeds.map((feed) => (
          <li key={feed.locale}>
            <a
              href={feed.pageUrl}
              hrefLang={feed.locale}
              aria-label={`${channel.title}: ${words.inLanguage[feed.locale]}`}
            >
              {words.inLanguage[feed.locale]}
            </a>
            <span>{` · ${feed.isAll ? words.feed.texts(feed.count) : words.feed.moreThan(feed.count)} · `}</span>
            <a
              href={feed.urls.rss}
              hrefLang={feed.locale}
              type="application/rss+xml"
              aria-label={`RSS: ${channel.title}, ${words.inLanguage[feed.locale]}`}
            >
              RSS
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
