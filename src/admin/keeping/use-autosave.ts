import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useLocale,
} from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';
import { LOCALES } from '../../publication/release.ts';
import { useMeeting } from '../meeting/use-meeting.ts';
import { useTexts } from '../texts/use-texts.ts';
import { autosaveDelay } from './autosave-delay.ts';
import { noteAutosave } from './autosave-turn.ts';

/**
 * Saves a draft by itself, some seconds after the last key. Never what the world sees, which the server refuses as well. One visit's
 * saves of this kind are one version: each takes the place of the one before, as long as nobody saved in between.
 */
export function useAutosave(isOnline: boolean): void {
  const { id, collectionSlug, savedDocumentData, setUnpublishedVersionCount } = useDocumentInfo();
  const { submit, setBackgroundProcessing } = useForm();
  const { code } = useLocale();
  const [fields] = useAllFormFields();
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const texts = useTexts();
  const { met, look } = useMeeting();
  const locale = LOCALES.find((known) => known === code) ?? 'uk';
  const state = texts?.states[locale] ?? null;
  const since = useRef<number | null>(null);
  const failedAt = useRef<number | null>(null);
  /** When the version of this visit was saved, by the server's clock. */
  const own = useRef<string | null>(null);
  const isSaving = useRef(false);
  /** The next state of the server that the form hears of is of a save of its own. */
  const isOwnNext = useRef(false);

  const save = useCallback(async () => {
    if (await look()) return;
    const replaces = own.current !== null && own.current === savedDocumentData?.['updatedAt'] ? own.current : null;
    const query = `locale=${locale}&depth=0&fallback-locale=null&draft=true&autosaved=true`;
    setBackgroundProcessing(true);
    isSaving.current = true;
    isOwnNext.current = true;
    try {
      const done = await submit({
        acceptValues: { overrideLocalChanges: false },
        action: `/api/${collectionSlug}/${id}?${query}${replaces === null ? '' : `&replaces=${encodeURIComponent(replaces)}`}`,
        context: { getDocPermissions: false, incrementVersionCount: replaces === null },
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      });
      const isDone = done?.res.ok === true;
      failedAt.current = isDone ? null : Date.now();
      since.current = null;
      if (!isDone) isOwnNext.current = false;
      if (isDone && replaces === null) setUnpublishedVersionCount((count) => count + 1);
    } finally {
      isSaving.current = false;
      setBackgroundProcessing(false);
    }
  }, [
    collectionSlug,
    id,
    locale,
    look,
    savedDocumentData,
    setBackgroundProcessing,
    setUnpublishedVersionCount,
    submit,
  ]);

  const savedAt: unknown = savedDocumentData?.['updatedAt'];
  useEffect(() => {
    if (!isOwnNext.current || typeof savedAt !== 'string') return;
    isOwnNext.current = false;
    own.current = savedAt;
  }, [savedAt]);

  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (!isModified) since.current = null;
    if (id === undefined || isProcessing || met !== null || Object.keys(fields).length === 0) return;
    if (isModified) since.current ??= Date.now();
    const delay = autosaveDelay({
      state,
      isModified,
      isOnline,
      sinceMs: since.current ?? Date.now(),
      failedAtMs: failedAt.current,
      nowMs: Date.now(),
    });
    if (delay === null) return;
    const timer = setTimeout(() => {
      if (!isSaving.current) noteAutosave(latest.current());
    }, delay);
    return () => clearTimeout(timer);
  }, [fields, id, isModified, isOnline, isProcessing, met, state]);
}
