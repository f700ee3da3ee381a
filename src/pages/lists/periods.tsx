import { wordsFor } from '../words/words.ts';
import type { ListLink, ListPageModel } from './list-model.ts';

/** The years a list reaches back to, and the months of an archive's year. */
export function Periods({ model: { site, periods } }: { model: ListPageModel }) {
  const words = wordsFor(site.locale).list;
  const months = periods.months.map((link) => ({ ...link, label: words.monthNames[link.month - 1] ?? link.label }));
  return (
    <>
      <Chips label={words.months} links={months} />
      <Chips label={words.years} links={periods.years.length > 1 ? periods.years : []} />
    </>
  );
}

function Chips({ label, links }: { label: string; links: readonly ListLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="periods" aria-label={label}>
      <ul className="chips">
        {links.map(({ label: name, url, isCurrent }) => (
          <li key={url}>
            <a href={url} aria-current={isCurrent ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
