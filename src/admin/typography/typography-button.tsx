'use client';

import { Button, useLocale, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { LOCALES } from '../../publication/release.ts';
import type { TextChange } from '../../typography/improve-body.ts';
import { showChange } from '../../typography/show-change.ts';
import { sayIn } from '../texts/text-words.ts';
import { type FormWords, type ImprovedForm, improveForm } from './improve-form.ts';
import { AFTER, APPLY, ASK, BEFORE, LEAD, LEAVE, NOTHING, sayChanged, UNDO } from './typography-words.ts';
import { useFormWords } from './use-form-words.ts';
import './typography.css';

type Step =
  | { kind: 'idle' }
  | { kind: 'asked'; form: ImprovedForm }
  | { kind: 'done'; before: FormWords; count: number };

/** Puts quotes, dashes and spaces as the language wants them, after showing what would change; and back again. */
export function TypographyButton() {
  const { i18n } = useTranslation();
  const { code } = useLocale();
  const { read, put } = useFormWords();
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const say = (phrase: Parameters<typeof sayIn>[1]) => sayIn(i18n.language, phrase);
  const locale = LOCALES.find((known) => known === code) ?? 'uk';

  const ask = async () => setStep({ kind: 'asked', form: improveForm(await read(), locale) });
  const apply = async () => {
    // What was typed since it was asked is kept: it is asked again.
    const before = await read();
    const { words, changes } = improveForm(before, locale);
    put(words);
    setStep({ kind: 'done', before, count: changes.length });
  };

  return (
    <div className="typography field-type">
      <Button buttonStyle="secondary" id="action-typography" margin={false} onClick={() => void ask()} size="small">
        {say(ASK)}
      </Button>
      <div aria-live="polite">
        {step.kind === 'asked' && step.form.changes.length === 0 && <p>{say(NOTHING)}</p>}
        {step.kind === 'asked' && step.form.changes.length > 0 && (
          <>
            <p>{say(LEAD)}</p>
            <Changes changes={step.form.changes} before={say(BEFORE)} after={say(AFTER)} />
            <div className="typography__acts">
              <Button id="action-typography-apply" margin={false} onClick={() => void apply()} size="small">
                {say(APPLY)}
              </Button>
              <Button buttonStyle="secondary" margin={false} onClick={() => setStep({ kind: 'idle' })} size="small">
                {say(LEAVE)}
              </Button>
            </div>
          </>
        )}
        {step.kind === 'done' && (
          <div className="typography__acts">
            <span>{sayChanged(i18n.language, step.count)}</span>
            <Button
              buttonStyle="secondary"
              id="action-typography-undo"
              margin={false}
              onClick={() => {
                put(step.before);
                setStep({ kind: 'idle' });
              }}
              size="small"
            >
              {say(UNDO)}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Changes({ changes, before, after }: { changes: TextChange[]; before: string; after: string }) {
  const rows = changes.map((change, index) => ({ ...showChange(change), key: `${index} ${change.before}` }));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>
              <del>{row.before}</del>
            </td>
            <td>
              <ins>{row.after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
