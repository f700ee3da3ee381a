import type { Locale } from '../../publication/release.ts';
import type { Headline } from '../page-models.ts';
import { Moment } from './moment.tsx';
import { Unbroken } from './unbroken.tsx';

/** Titles with their dates. */
export function Headlines({ locale, headlines }: { locale: Locale; headlines: Headline[] }) {
  return (
    <ul className="headlines">
      {headlines.map(({ url, title, publishedAt }) => (
        <li key={url}>
          <Moment locale={locale} instant={publishedAt} />
          <a href={url}>
            <Unbroken text={title} />
          </a>
        </li>
      ))}
    </ul>
  );
}
