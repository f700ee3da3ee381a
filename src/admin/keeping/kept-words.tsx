'use client';

import { Button, toast, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Words } from '../../../collections/words.ts';
import { deskMoment } from '../desk-moment.ts';
import { MeetingNotice } from '../meeting/meeting-notice.tsx';
import { sayIn } from '../texts/text-words.ts';
import type { KeptCopy } from './kept-copies.ts';
import './kept-words.css';
import {
  BRING_BACK,
  BROUGHT_BACK,
  FOUND,
  FOUND_UNTITLED,
  KEPT_HERE,
  LET_GO,
  minuteOf,
  NO_ROOM,
  NOT_SAVED,
  OFFLINE,
  OFFLINE_NOTHING,
  SAVED,
} from './kept-words-words.ts';
import { useAutosave } from './use-autosave.ts';
import { useKeptCopy } from './use-kept-copy.ts';

/** Of a title, as much as tells which one it is. */
const SHOWN_CHARS = 60;

/** Whether what is typed is saved, in true words; and what an earlier visit left unsaved, to be put back or let go. */
export function KeptWords() {
  const { i18n } = useTranslation();
  const keeping = useKeptCopy();
  const isOnline = useIsOnline();
  useAutosave(isOnline);
  const { savedDocumentData } = useDocumentInfo();
  const say = (phrase: Words, values: Record<string, string> = {}) => fill(sayIn(i18n.language, phrase), values);
  const updatedAt: unknown = savedDocumentData?.['updatedAt'];
  const savedAt = typeof updatedAt === 'string' ? updatedAt : null;
  const bringBack = async () => {
    await keeping.bringBack();
    toast.info(say(BROUGHT_BACK));
  };
  return (
    <div className="kept-words">
      <span className={keeping.isModified || !isOnline ? 'kept-words__open' : 'kept-words__saved'}>
        {stateOf(keeping, isOnline, savedAt, say)}
      </span>
      <MeetingNotice />
      {keeping.found !== null && (
        <div className="kept-words__found" role="status">
          <p>{sayFound(keeping.found, say)}</p>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void bringBack()}>
            {say(BRING_BACK)}
          </Button>
          <Button buttonStyle="subtle" size="small" margin={false} onClick={keeping.letGo}>
            {say(LET_GO)}
          </Button>
        </div>
      )}
    </div>
  );
}

type Say = (phrase: Words, values?: Record<string, string>) => string;

function stateOf(
  { isModified, keptAtMs, isFull }: ReturnType<typeof useKeptCopy>,
  isOnline: boolean,
  savedAt: string | null,
  say: Say,
): string {
  const at = keptAtMs === null ? '' : minuteOf(keptAtMs);
  if (!isOnline) return keptAtMs === null ? say(OFFLINE_NOTHING) : say(OFFLINE, { at });
  if (!isModified) return savedAt === null ? '' : say(SAVED, { at: minuteOf(savedAt) });
  if (isFull) return say(NO_ROOM);
  return keptAtMs === null ? say(NOT_SAVED) : say(KEPT_HERE, { at });
}

function sayFound({ atMs, data }: KeptCopy, say: Say): string {
  const at = deskMoment(new Date(atMs));
  const { title } = data;
  if (typeof title !== 'string' || title.trim() === '') return say(FOUND_UNTITLED, { at });
  return say(FOUND, { at, words: title.length > SHOWN_CHARS ? `${title.slice(0, SHOWN_CHARS)}…` : title });
}

function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** What the browser knows of its connection. */
function useIsOnline(): boolean {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
