'use client';

import { useAuth, useTranslation } from '@payloadcms/ui';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { copiesHere } from '../keeping/copies-here.ts';
import { sayIn } from '../texts/text-words.ts';
import { persistentFetch, type Session } from './persistent-fetch.ts';
import { SignInDialog } from './sign-in-dialog.tsx';
import { REFUSAL } from './sign-in-words.ts';

/** How long after one look whether the session is alive another is due when the editor comes back to the page, in milliseconds. */
const LOOK_MS = 30_000;

/**
 * Lets an editor whose session has ended sign in over the page they are on: nothing they wrote is lost, and what they pressed is done. Asks
 * also when they come back to a page that stood open.
 */
export function SignInAgain({ children }: { children: ReactNode }) {
  const { user, setUser } = useAuth();
  const { i18n } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [email, setEmail] = useState('');
  /** All who wait for the same signing in. */
  const waiting = useRef<((isSignedIn: boolean) => void)[]>([]);
  const latest = useRef({ user, language: i18n.language });
  latest.current = { user, language: i18n.language };
  // Payload forgets who it was when the session ends.
  useEffect(() => {
    if (typeof user?.email === 'string') setEmail(user.email);
  }, [user]);

  const renew = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve);
        setAsking(true);
      }),
    [],
  );
  const settle = useCallback((isSignedIn: boolean) => {
    setAsking(false);
    for (const resolve of waiting.current.splice(0)) resolve(isSignedIn);
  }, []);

  useEffect(() => {
    const original = window.fetch;
    const session: Session = {
      isAlive: () => isSignedIn(original),
      renew,
      onSignOut: () => copiesHere().forgetAll(),
      refusal: () => sayIn(latest.current.language, REFUSAL),
    };
    window.fetch = persistentFetch(original.bind(window), window.location.origin, session);
    let lookedAtMs = Date.now();
    const look = () => {
      if (document.visibilityState !== 'visible' || !latest.current.user || Date.now() - lookedAtMs < LOOK_MS) return;
      lookedAtMs = Date.now();
      void isSignedIn(original).then((isAlive) => isAlive || renew());
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      window.fetch = original;
      document.removeEventListener('visibilitychange', look);
    };
  }, [renew]);

  return (
    <>
      {children}
      {isAsking && email !== '' && (
        <SignInDialog
          email={email}
          language={i18n.language}
          onCancel={() => settle(false)}
          onSignedIn={(answer) => {
            setUser(answer);
            settle(true);
          }}
        />
      )}
    </>
  );
}

/** A server that does not answer has ended no session. */
async function isSignedIn(ask: typeof fetch): Promise<boolean> {
  try {
    const response = await ask('/api/users/me?depth=0');
    if (!response.ok) return true;
    const { user } = (await response.json()) as { user: unknown };
    return user !== null;
  } catch {
    return true;
  }
}
