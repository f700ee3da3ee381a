'use client';

import { Button, useTranslation } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import type { Words } from '../../../collections/words.ts';
import { sayIn } from '../texts/text-words.ts';
import type { FormWords } from '../typography/improve-form.ts';
import { useFormWords } from '../typography/use-form-words.ts';
import { replaceInForm } from './replace-in-form.ts';
import { CLOSE, EXACT, FIND, OPEN, PLACES, PUT, REPLACE, REPLACED, UNDO, WHOLE } from './replacing-words.ts';
import './replacing.css';

const NOTHING = { find: '', put: '', isExact: false, isWhole: false };

/** Finds words in title, summary and body, says how many there are, and puts others in their place; and back again. */
export function FindAndReplace() {
  const { i18n } = useTranslation();
  const { read, put } = useFormWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(NOTHING);
  const [count, setCount] = useState(0);
  const [done, setDone] = useState<{ before: FormWords; count: number } | null>(null);
  const say = (phrase: Words, number = 0) => sayIn(i18n.language, phrase).replace('{count}', String(number));
  const ask = (change: Partial<typeof NOTHING>) => {
    setAsked({ ...asked, ...change });
    setDone(null);
  };

  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    // Counted anew in what the form holds by then.
    void read().then((words) => {
      if (!isOver) setCount(replaceInForm(words, asked).count);
    });
    return () => {
      isOver = true;
    };
  }, [isOpen, asked, read]);

  const replace = async () => {
    const before = await read();
    const { words, count: places } = replaceInForm(before, asked);
    if (places === 0) return;
    put(words);
    setDone({ before, count: places });
  };

  if (!isOpen)
    return (
      <div className="replacing field-type">
        <Button buttonStyle="secondary" id="action-find" margin={false} onClick={() => setOpen(true)} size="small">
          {say(OPEN)}
        </Button>
      </div>
    );
  return (
    <fieldset className="replacing field-type">
      <legend>{say(OPEN)}</legend>
      {(['find', 'put'] as const).map((name) => (
        <label htmlFor={`${id}-${name}`} key={name}>
          {say(name === 'find' ? FIND : PUT)}
          <input
            id={`${id}-${name}`}
            maxLength={300}
            onChange={({ target }) => ask({ [name]: target.value })}
            type="text"
            value={asked[name]}
          />
        </label>
      ))}
      {(['isExact', 'isWhole'] as const).map((name) => (
        <label className="replacing__choice" key={name}>
          <input checked={asked[name]} onChange={({ target }) => ask({ [name]: target.checked })} type="checkbox" />
          {say(name === 'isExact' ? EXACT : WHOLE)}
        </label>
      ))}
      <p aria-live="polite">{done === null ? say(PLACES, count) : say(REPLACED, done.count)}</p>
      <div className="replacing__acts">
        {done === null ? (
          <Button disabled={count === 0} id="action-replace" margin={false} onClick={() => void replace()} size="small">
            {say(REPLACE)}
          </Button>
        ) : (
          <Button
            buttonStyle="secondary"
            id="action-replace-undo"
            margin={false}
            onClick={() => {
              put(done.before);
              setDone(null);
            }}
            size="small"
          >
            {say(UNDO)}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(false)} size="small">
          {say(CLOSE)}
        </Button>
      </div>
    </fieldset>
  );
}
