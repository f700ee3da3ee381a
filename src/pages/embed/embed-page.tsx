import { embedPath, embedScriptPath } from '../../publication/addresses.ts';
import { Page } from '../layout/page.tsx';
import { overviewFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import type { Alternate, DirectoryFeeds, FeedLink, Site } from '../page-models.ts';
import { embedWords } from '../words/embed-words.ts';
import { wordsFor } from '../words/words.ts';
import { EMBED_LOOKS, type EmbedData, type EmbedLook } from './embed-data.ts';
import { EmbedList } from './embed-view.tsx';

/** The most texts that a list on another page may have. */
export const MOST_EMBEDDED = 20;

export interface EmbedPageModel {
  site: Site;
  url: string;
  alternates: Alternate[];
  feeds: FeedLink[];
  /** The feeds to choose from. */
  groups: DirectoryFeeds[];
  chosen: { feed: string; look: EmbedLook; count: number };
  /** What the choice shows now. */
  data: EmbedData;
}

/** `/embed`: a form for a list on a partner's page, the code for it in three ways, and how it looks. */
export function renderEmbedPage({ site, url, alternates, feeds, groups, chosen, data }: EmbedPageModel): string {
  const words = embedWords(site.locale);
  const facts = overviewFacts(site, { title: words.title, description: words.intro, url, alternates, feeds });
  return renderDocument(
    <Page facts={facts}>
      <header className="list-head">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
      </header>
      <Choices site={site} url={url} groups={groups} chosen={chosen} />
      {codesOf(site, chosen, data).map(({ id, title, advice, code }) => (
        <section key={id} className="section" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <p className="address embed-code">
            <code>{code}</code>
          </p>
          <p>{advice}</p>
        </section>
      ))}
      <section className="section embed-preview" aria-labelledby="preview">
        <h2 id="preview">{words.preview}</h2>
        <p className="detail">{words.terms}</p>
        <EmbedList data={data} />
      </section>
    </Page>,
  );
}

function Choices({ site, url, groups, chosen }: Pick<EmbedPageModel, 'site' | 'url' | 'groups' | 'chosen'>) {
  const words = embedWords(site.locale);
  const { groups: titles } = wordsFor(site.locale).feed;
  return (
    <form className="search-form" action={url}>
      <div className="search-filters">
        <label>
          {words.feed}
          <select name="feed" defaultValue={chosen.feed}>
            {groups.map(({ group, channels }) => (
              <optgroup key={group} label={titles[group]}>
                {channels.map(({ channel, title }) => (
                  <option key={channel} value={channel}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          {words.look}
          <select name="look" defaultValue={chosen.look}>
            {EMBED_LOOKS.map((look) => (
              <option key={look} value={look}>
                {words.looks[look]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.count}
          <input name="count" type="number" min={1} max={MOST_EMBEDDED} defaultValue={chosen.count} required />
        </label>
      </div>
      <p className="chips">
        <button className="button" type="submit">
          {words.show}
        </button>
      </p>
    </form>
  );
}

function codesOf(site: Site, { feed, look, count }: EmbedPageModel['chosen'], { title, url }: EmbedData) {
  const words = embedWords(site.locale);
  const address = (format: 'html' | null) => site.origin + embedPath(site.locale, feed, format, { look, count });
  const named = escaped(title);
  const element = `<visnyk-feed feed="${feed}" lang="${site.locale}" look="${look}" count="${count}"><a href="${url}">${named}</a></visnyk-feed>`;
  const script = `<script type="module" src="${site.origin + embedScriptPath()}"></script>`;
  const frame = `<iframe src="${escaped(address(null))}" title="${named}" width="100%" height="480" loading="lazy"></iframe>`;
  return [
    { id: 'component', ...words.component, code: `${script}\n${element}` },
    { id: 'html', ...words.html, code: address('html') },
    { id: 'frame', ...words.frame, code: frame },
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
