import { useTranslation } from '@payloadcms/ui';
import { useId } from 'react';
import { compareWords } from '../../history/compare-words.ts';
import { bodyText } from '../../publication/body/body-text.ts';
import { markOf } from '../history/history-change.tsx';
import { sayIn } from '../texts/text-words.ts';
import { DIFFERENCE, MINE, THEIRS } from './meeting-words.ts';
import type { Clash } from './merge-forms.ts';
import { useFieldLabel } from './use-field-label.ts';
import '../history/history.css';

interface ClashFieldProps {
  clash: Clash;
  isTheirs: boolean;
  onChoose: (isTheirs: boolean) => void;
}

/** One field that both changed: mine and theirs beside each other, and the difference word by word. */
export function ClashField({ clash, isTheirs, onChoose }: ClashFieldProps) {
  const { i18n } = useTranslation();
  const group = useId();
  const label = useFieldLabel(clash.path);
  const [mine, theirs] = [wordsOf(clash.mine), wordsOf(clash.theirs)];
  const sides = [
    { phrase: MINE, text: mine, isOn: !isTheirs, choose: () => onChoose(false) },
    { phrase: THEIRS, text: theirs, isOn: isTheirs, choose: () => onChoose(true) },
  ];
  return (
    <fieldset className="meeting__field text-history">
      <legend>{label}</legend>
      <div className="meeting__sides">
        {sides.map(({ phrase, text, isOn, choose }) => (
          <div key={phrase.uk}>
            <label>
              <input checked={isOn} name={group} onChange={choose} type="radio" /> {sayIn(i18n.language, phrase)}
            </label>
            <p className="text-history__words">{text === '' ? '—' : text}</p>
          </div>
        ))}
      </div>
      {mine !== '' && theirs !== '' && (
        <details>
          <summary>{sayIn(i18n.language, DIFFERENCE)}</summary>
          <p className="text-history__words">{compareWords(theirs, mine).map((stretch, at) => markOf(stretch, at))}</p>
        </details>
      )}
    </fieldset>
  );
}

/** What a value says; of what is chosen from lists, how much is chosen. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.join(', ') : `× ${value.length}`;
  return bodyText(value);
}
