import type { HistoryView } from '../../http/admin/history/history-view.ts';
import { deskMoment } from '../desk-moment.ts';
import { sayIn } from '../texts/text-words.ts';
import { HistoryChange } from './history-change.tsx';
import { COMES_OUT, CORRECTION, EMBARGO, FOR_DESK, FOR_READERS, HISTORY, KINDS } from './history-words.ts';

interface HistoryLineProps {
  entry: HistoryView['entries'][number];
  language: string;
  /** Where the versions of the item are. */
  versions: string;
}

/** `30.11.2026 09:00 · Змінено`, and what changed. */
export function HistoryLine({ entry, language, versions }: HistoryLineProps) {
  const { kind, version, at, comesOutAt, embargoUntil, isMinor, notes, changes, notice, note } = entry;
  const said = KINDS[isMinor ? 'minor' : kind];
  const remarks = [
    ...notes.map((text) => ({ label: CORRECTION, text })),
    ...(notice === null ? [] : [{ label: FOR_READERS, text: notice }]),
    ...(note === null ? [] : [{ label: FOR_DESK, text: note }]),
  ];
  return (
    <li className={`text-history__entry text-history__entry--${kind}`}>
      <h5>
        <time dateTime={at}>{deskMoment(at)}</time> · {sayIn(language, said)}
        {embargoUntil !== null && ` · ${sayIn(language, EMBARGO)} ${deskMoment(embargoUntil)}`}
        {embargoUntil === null && comesOutAt !== null && ` · ${sayIn(language, COMES_OUT)} ${deskMoment(comesOutAt)}`}
      </h5>
      {remarks.map(({ label, text }) => (
        <p key={`${label.uk} ${text}`}>
          {sayIn(language, label)}: <q>{text}</q>
        </p>
      ))}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <HistoryChange change={change} key={change.field} language={language} />
          ))}
        </ul>
      )}
      {version !== null && <a href={`${versions}/${version}`}>{sayIn(language, HISTORY.version)}</a>}
    </li>
  );
}
