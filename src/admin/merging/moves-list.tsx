import { sayIn } from '../texts/text-words.ts';
import type { Moves } from './count-moves.ts';
import { FEEDS, FIRST, FOR_GOOD, NONE, TEXTS, WEBHOOKS } from './merging-words.ts';

/** All that a merge brings along, in numbers and first titles. */
export function MovesList({ from, language, moves }: { from: string; language: string; moves: Moves }) {
  const { items, titles, feeds, webhooks } = moves;
  const counted = (phrase: Parameters<typeof sayIn>[1], count: number) =>
    sayIn(language, phrase).replace('{count}', count.toLocaleString(language));
  return (
    <div className="merge-moves">
      <p>
        {items === 0 ? sayIn(language, NONE) : counted(TEXTS, items)}
        {titles.length > 0 && `; ${sayIn(language, FIRST)}`}
      </p>
      {titles.length > 0 && (
        <ul>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      {feeds > 0 && <p>{counted(FEEDS, feeds)}</p>}
      {webhooks > 0 && <p>{counted(WEBHOOKS, webhooks)}</p>}
      <p>{sayIn(language, FOR_GOOD).replaceAll('{from}', from)}</p>
    </div>
  );
}
