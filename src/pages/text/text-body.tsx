import type { Locale } from '../../publication/release.ts';
import { BodySlot } from '../layout/render-document.tsx';
import { wordsFor } from '../words/words.ts';
import type { PageBody } from './page-body.ts';

/** The body of a text, with its contents before it where it has many parts. */
export function TextBody({ locale, contents }: { locale: Locale; contents: PageBody['contents'] }) {
  return (
    <>
      {contents.length > 0 && (
        <nav className="text-contents" aria-labelledby="contents">
          <h2 id="contents">{wordsFor(locale).item.contents}</h2>
          <ol>
            {contents.map(({ id, level, text }) => (
              <li key={id} className={level > 2 ? 'deeper' : undefined}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="prose">
        <BodySlot />
      </div>
    </>
  );
}
