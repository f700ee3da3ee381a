'use client';

import { Button, useTranslation } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../../collections/words.ts';
import { sayIn } from '../texts/text-words.ts';
import { ClashField } from './clash-field.tsx';
import { CHOOSE, CHOOSE_HINT, DONE, LATER } from './meeting-words.ts';
import type { Met } from './meetings.ts';
import { withTheirs } from './merge-forms.ts';
import './meeting.css';

interface MeetingDialogProps {
  met: Met;
  onCancel: () => void;
  onDone: (data: Record<string, unknown>) => void;
}

/** What both changed, field by field beside each other, and which of the two stays. */
export function MeetingDialog({ met, onCancel, onDone }: MeetingDialogProps) {
  const { i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => dialog.current?.showModal(), []);
  const say = (phrase: Words) => sayIn(i18n.language, phrase);
  const choose = (name: string, isTheirs: boolean) => {
    const next = new Set(taken);
    if (isTheirs) next.add(name);
    else next.delete(name);
    setTaken(next);
  };
  const done = () => {
    const chosen = met.clashes.filter(({ path }) => taken.has(path.join('.')));
    onDone(chosen.reduce(withTheirs, met.data));
  };
  return (
    <dialog
      aria-labelledby="meeting-heading"
      className="meeting"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      ref={dialog}
    >
      <h2 id="meeting-heading">{say(CHOOSE)}</h2>
      <p>{say(CHOOSE_HINT)}</p>
      {met.clashes.map((clash) => {
        const name = clash.path.join('.');
        return (
          <ClashField
            clash={clash}
            isTheirs={taken.has(name)}
            key={name}
            onChoose={(isTheirs) => choose(name, isTheirs)}
          />
        );
      })}
      <div className="meeting__acts">
        <Button id="action-meeting-done" margin={false} onClick={done} type="button">
          {say(DONE)}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} type="button">
          {say(LATER)}
        </Button>
      </div>
    </dialog>
  );
}
