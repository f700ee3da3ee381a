import { feedPath } from '../../publication/addresses.ts';
import type { Release } from '../../publication/release.ts';
import { NameOf } from '../parts/name-of.tsx';
import { passOnWords } from '../words/pass-on-words.ts';

/** The feeds of what a text is about, and how its address is passed on: by mail, and with a script by more. */
export function PassOn({ origin, release }: { origin: string; release: Release }) {
  const { locale, tags, title, url } = release;
  const words = passOnWords(locale);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return (
    <div className="pass-on">
      {tags.length > 0 && (
        <p>
          {words.follow}{' '}
          {tags.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <a href={origin + feedPath(locale, `tag/${slug}`)}>
                <NameOf locale={locale} name={name} />
              </a>
            </span>
          ))}
        </p>
      )}
      <p className="share" data-copy={words.copy} data-copied={words.copied} data-share={words.share}>
        <a href={mail}>{words.mail}</a>
      </p>
    </div>
  );
}
