import type { Locale } from '../../publication/release.ts';
import type { DirectoryFeeds, FeedDirectoryModel } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import { FORMAT_TYPES } from './feed-addresses.tsx';

interface Props {
  model: Pick<FeedDirectoryModel, 'site' | 'groups' | 'opml'>;
  /** Of the feeds. */
  language: Locale;
}

/** All feeds of a language but the page's own whole one, by what they follow, with how much is in each; and all of them as one file. */
export function FeedList({ model, language }: Props) {
  const { site, opml } = model;
  const words = wordsFor(site.locale);
  const groups = model.groups
    .filter(({ group }) => group !== 'all' || language !== site.locale)
    .map(({ group, channels }) => ({ group, channels: channels.filter(({ feeds }) => isIn(feeds, language)) }))
    .filter(({ channels }) => channels.length > 0);
  const file = opml.find(({ locale }) => locale === language);
  if (groups.length === 0) return null;
  return (
    <section className="section feed-list" aria-labelledby={`feeds-${language}`}>
      <h2 id={`feeds-${language}`}>{words.feed.byLanguage[language]}</h2>
      {file !== undefined && (
        <p>
          <a href={file.url} type="text/x-opml">
            {words.feed.opml[language]}
          </a>
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.group} locale={site.locale} language={language} {...group} />
      ))}
    </section>
  );
}

function isIn(feeds: readonly { locale: Locale }[], language: Locale): boolean {
  return feeds.some(({ locale }) => locale === language);
}

function Group({ locale, language, group, channels }: DirectoryFeeds & { locale: Locale; language: Locale }) {
  const words = wordsFor(locale);
  return (
    // Without a name of its own: in the list of the other language there is one that is called the same.
    <section data-narrowed="">
      <h3>{words.feed.groups[group]}</h3>
      <ul className="directory">
        {channels.flatMap(({ channel, title, feeds }) =>
          feeds
            .filter((feed) => feed.locale === language)
            .map((feed) => (
              <li key={channel}>
                <a href={feed.pageUrl} hrefLang={language}>
                  {title}
                </a>{' '}
                <span>{feed.isAll ? words.feed.texts(feed.count) : words.feed.moreThan(feed.count)}</span>{' '}
                <a
                  href={feed.urls.rss}
                  hrefLang={language}
                  type={FORMAT_TYPES.rss}
                  aria-label={`RSS: ${title}, ${words.inLanguage[language]}`}
                >
                  RSS
                </a>
              </li>
            )),
        )}
      </ul>
    </section>
  );
}
