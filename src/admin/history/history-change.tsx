import type { Stretch } from '../../history/compare-words.ts';
import type { NamedChange } from '../../http/admin/history/history-view.ts';
import { sayIn } from '../texts/text-words.ts';
import { ADDED, ALTERED, REMOVED } from './history-words.ts';

/** One thing that changed: words that are gone and words that came; for those who do not see colours, by marks that are read aloud. */
export function HistoryChange({ change, language }: { change: NamedChange; language: string }) {
  const label = sayIn(language, change.label);
  if (change.kind === 'words')
    return (
      <li>
        <b>{label}</b>
        <p className="text-history__words">{change.stretches.map((stretch, at) => markOf(stretch, at))}</p>
      </li>
    );
  if (change.kind === 'other')
    return (
      <li>
        <b>{label}</b>: {sayIn(language, ALTERED)}
      </li>
    );
  const lists = [
    { said: ADDED, names: change.added },
    { said: REMOVED, names: change.removed },
  ].filter(({ names }) => names.length > 0);
  return (
    <li>
      <b>{label}</b>:{' '}
      {lists.map(({ said, names }) => `${sayIn(language, said)} ${names.map(quoted).join(', ')}`).join('; ')}
    </li>
  );
}

/** A stretch as those see and hear it who read what was inserted and what was deleted. */
export function markOf({ is, text }: Stretch, at: number) {
  if (is === 'added') return <ins key={at}>{text}</ins>;
  if (is === 'removed') return <del key={at}>{text}</del>;
  return <span key={at}>{text}</span>;
}

function quoted(name: string): string {
  return `«${name}»`;
}
