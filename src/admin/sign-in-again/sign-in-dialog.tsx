'use client';

import { Button, type UserWithToken } from '@payloadcms/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { sayIn } from '../texts/text-words.ts';
import './sign-in-again.css';
import { BODY, EMAIL, HEADING, NO_ANSWER, NOT_NOW, PASSWORD, SIGN_IN } from './sign-in-words.ts';

interface Props {
  /** Whose session it was: nobody else may finish what they began. */
  email: string;
  language: string;
  onSignedIn: (answer: UserWithToken) => void;
  onCancel: () => void;
}

/** Asks for the password, over the page. */
export function SignInDialog({ email, language, onSignedIn, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    // Focus goes back to where it was when the dialog closes.
    const before = document.activeElement;
    dialog.current?.showModal();
    secret.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Payload's own form around it must not hear of this one.
    event.stopPropagation();
    const password = new FormData(event.currentTarget).get('password');
    setBusy(true);
    setFault(null);
    try {
      const response = await fetch('/api/users/login', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
        body: JSON.stringify({ email, password }),
      });
      const answer = (await response.json()) as UserWithToken & { errors?: { message: string }[] };
      if (response.ok) onSignedIn(answer);
      else setFault(answer.errors?.[0]?.message ?? sayIn(language, NO_ANSWER));
    } catch {
      setFault(sayIn(language, NO_ANSWER));
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="sign-in-again"
      aria-labelledby="sign-in-again-heading"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form onSubmit={(event) => void signIn(event)}>
        <h2 id="sign-in-again-heading">{sayIn(language, HEADING)}</h2>
        <p>{sayIn(language, BODY)}</p>
        <label>
          {sayIn(language, EMAIL)}
          <input type="email" name="email" value={email} readOnly autoComplete="username" />
        </label>
        <label>
          {sayIn(language, PASSWORD)}
          <input ref={secret} type="password" name="password" required autoComplete="current-password" />
        </label>
        {fault !== null && <p role="alert">{fault}</p>}
        <div className="sign-in-again__acts">
          <Button type="submit" margin={false} disabled={isBusy}>
            {sayIn(language, SIGN_IN)}
          </Button>
          <Button type="button" buttonStyle="secondary" margin={false} onClick={onCancel}>
            {sayIn(language, NOT_NOW)}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
