import { GuideShelf } from '../guides/guide-shelf.tsx';
import { Band } from '../layout/band.tsx';
import { Page } from '../layout/page.tsx';
import { overviewFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import { Pager } from '../lists/pager.tsx';
import { Entry } from '../parts/entry-list.tsx';
import { Headlines } from '../parts/headlines.tsx';
import { NameOf } from '../parts/name-of.tsx';
import { siteData } from '../structured-data/site-data.ts';
import { siteWords } from '../words/site-words.ts';
import { wordsFor } from '../words/words.ts';
import type { FrontPageModel } from './front-model.ts';
import { NearDates } from './near-dates.tsx';

/** The front page. Its heading is the name in the masthead, which stands there once. */
export function renderFrontPage(model: FrontPageModel): string {
  const { site, lead } = model;
  const { url, alternates, feeds } = model;
  const { description } = site;
  const facts = overviewFacts(site, {
    ...{ title: null, description, url, alternates, feeds },
    structuredData: [siteData(site)],
  });
  return renderDocument(
    <Page facts={facts}>
      {lead === null ? <p>{wordsFor(site.locale).list.empty}</p> : <Head model={{ ...model, lead }} />}
      <News model={model} />
      <Guides model={model} />
      <Topics model={model} />
    </Page>,
  );
}

function Head({ model }: { model: FrontPageModel & { lead: NonNullable<FrontPageModel['lead']> } }) {
  const { site, now, lead, near } = model;
  const words = siteWords(site.locale).front;
  return (
    <div className="front-head">
      <div className={lead.cover === null ? 'lead-text' : 'lead-text has-picture'}>
        <Entry site={site} now={now} entry={lead} place="lead" />
      </div>
      <section className="near" aria-labelledby="near">
        <h2 id="near">{words.soon}</h2>
        {near.length === 0 ? <p>{words.nothingSoon}</p> : <NearDates locale={site.locale} dates={near} />}
        <p className="way">
          <a href={site.listUrl('calendar')}>{words.soonAll}</a>
        </p>
      </section>
    </div>
  );
}

function News({ model: { site, now, news, earlier, pager } }: { model: FrontPageModel }) {
  const words = siteWords(site.locale).front;
  if (news.length === 0) return null;
  return (
    <Band id="latest" title={words.latest}>
      <ol className="list front">
        {news.map((entry) => (
          <li key={entry.url} className={entry.cover === null ? 'entry' : 'entry has-thumb'}>
            <Entry site={site} now={now} entry={entry} place="front" />
          </li>
        ))}
      </ol>
      {earlier.length > 0 && (
        <>
          <h3 className="earlier">{words.earlier}</h3>
          <div className="two-columns">
            <Headlines locale={site.locale} headlines={earlier} />
          </div>
        </>
      )}
      <Pager locale={site.locale} pager={pager} />
    </Band>
  );
}

function Guides({ model: { site, guides } }: { model: FrontPageModel }) {
  const words = siteWords(site.locale).front;
  if (guides.length === 0) return null;
  return (
    <Band id="guides" title={words.guides} way={{ url: site.listUrl('guides'), label: words.guidesAll }}>
      <GuideShelf locale={site.locale} guides={guides} />
    </Band>
  );
}

function Topics({ model: { site, topics, themes } }: { model: FrontPageModel }) {
  const words = siteWords(site.locale).front;
  if (topics.length === 0 && themes.length === 0) return null;
  return (
    <Band id="topics" title={words.topics} way={{ url: site.listUrl('tags'), label: words.topicsAll }}>
      {themes.length > 0 && (
        <ul className="themes">
          {themes.map(({ title, url }) => (
            <li key={url}>
              <a href={url}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <ul className="chips">
        {topics.map(({ name, url, texts }) => (
          <li key={url}>
            <a href={url}>
              <NameOf locale={site.locale} name={name} /> <small>{texts}</small>
            </a>
          </li>
        ))}
      </ul>
    </Band>
  );
}
