'use client';

import { toast } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { ownSentence } from './own-sentence.ts';

const own = <Message,>(message: Message): Message | string =>
  typeof message === 'string' ? ownSentence(message, document.documentElement.lang) : message;

/** Each kind of notice says its sentence as the desk does. */
function translateNotices(): void {
  const { error, promise, success } = toast;
  toast.error = (message, options) => error(own(message), options);
  toast.success = (message, options) => success(own(message), options);
  toast.promise = (awaited, options) => {
    const said = options?.error;
    const failed = typeof said === 'function' ? async (reason: unknown) => own(await said(reason)) : own(said);
    return promise(awaited, { ...options, error: failed });
  };
}

// Payload's forms and drawers show their notices themselves, and have no other place where a word of ours could come in.
if (typeof window !== 'undefined') translateNotices();

/** Notices of the desk in the editor's language, whoever says them. */
export function OwnToasts({ children }: { children: ReactNode }) {
  return children;
}
