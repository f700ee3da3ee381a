import type { Locale } from '../../publication/release.ts';
import type { Headline } from '../page-models.ts';
import { Headlines } from '../parts/headlines.tsx';

/** A list of headlines beside a text, under a heading of its own. */
export interface BesideList {
  id: string;
  title: string;
  headlines: Headline[];
}

/** Where to go on from a text: lists without anything, and texts that an earlier list has, are left out. */
export function Beside({ locale, url, lists }: { locale: Locale; url: string; lists: readonly BesideList[] }) {
  const shown = new Set([url]);
  const left = lists.flatMap(({ headlines, ...list }) => {
    const fresh = headlines.filter((headline) => !shown.has(headline.url));
    for (const headline of fresh) shown.add(headline.url);
    return fresh.length === 0 ? [] : [{ ...list, headlines: fresh }];
  });
  if (left.length === 0) return null;
  return (
    <aside className="beside" aria-labelledby={left[0]?.id}>
      {left.map(({ id, title, headlines }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <Headlines locale={locale} headlines={headlines} />
        </section>
      ))}
    </aside>
  );
}
