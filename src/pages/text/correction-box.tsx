import { correctionsIn } from '../../publication/body/corrections.ts';
import type { Release } from '../../publication/release.ts';
import { Moment } from '../parts/moment.tsx';
import { NoteBox } from '../parts/note-box.tsx';
import { wordsFor } from '../words/words.ts';

/** What was corrected in a text, and when; nothing where nothing was. Several notes are a list, the latest first. */
export function CorrectionBox({ release }: { release: Release }) {
  const { locale } = release;
  const words = wordsFor(locale).item;
  const corrections = correctionsIn(release).toReversed();
  const [only, ...more] = corrections;
  if (only === undefined) return null;
  if (more.length === 0 && only.at === null) return <NoteBox title={words.correction} text={only.note} isMarked />;
  return (
    <aside className="box box-note" aria-labelledby="corrections">
      <h2 id="corrections">{more.length === 0 ? words.correction : words.corrections}</h2>
      <ol className="plain corrections">
        {corrections.map(({ at, note }) => (
          <li key={`${at} ${note}`}>
            {at !== null && (
              <span className="detail">
                <Moment locale={locale} instant={at} dayOnly />
              </span>
            )}
            <p className="note">{note}</p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
