import type { Locale, Release, SourceMark } from '../../publication/release.ts';
import { webAddress } from '../../publication/web-address.ts';
import { wordsFor } from '../words/words.ts';
import { Licence } from './licence.tsx';
import { NameOf } from './name-of.tsx';
import { OutsideLink } from './outside-link.tsx';

/** Where the text comes from and what it is about. */
export function TextFoot({ release }: { release: Release }) {
  const words = wordsFor(release.locale).item;
  return (
    <footer>
      {release.sources.length > 0 && (
        <section className="section">
          <h2>{words.sources(release.sources.length)}</h2>
          <ul className="plain">
            {release.sources.map((source) => (
              <li key={source.slug}>
                <Source locale={release.locale} source={source} siteLabel={words.sourceSite} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {release.tags.length > 0 && (
        <section className="section tags-section">
          <h2>{words.tags}</h2>
          <ul className="tags">
            {release.tags.map((tag) => (
              <li key={tag.slug}>
                <a rel="tag" href={tag.url}>
                  <NameOf locale={release.locale} name={tag.name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  );
}

function Source({ locale, source, siteLabel }: { locale: Locale; source: SourceMark; siteLabel: string }) {
  const site = webAddress(source.site);
  return (
    <>
      <a href={source.url}>
        <NameOf locale={locale} name={source.name} />
      </a>
      {site !== null && (
        <span className="detail">
          {` · ${siteLabel}: `}
          <OutsideLink url={site} />
        </span>
      )}
      {source.licence !== null && (
        <span className="detail">
          {' · '}
          <Licence licence={source.licence} />
        </span>
      )}
    </>
  );
}
