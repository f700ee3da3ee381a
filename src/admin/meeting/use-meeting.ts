import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type Met, noteForm, onMeeting, openForm } from './meetings.ts';
import { mergeForms } from './merge-forms.ts';
import { savedLast } from './saved-last.ts';

interface Meeting {
  /** What somebody else saved since the form was filled, as far as anybody looked; null where nobody did. */
  met: Met | null;
  /** Looks whether somebody did. Whoever is about to save asks first, and does not where it is so. */
  look: () => Promise<boolean>;
  /** Puts this into the form, over what the server has now. Nothing is saved by it. */
  goOnWith: (data: Record<string, unknown>) => Promise<void>;
}

/** Two people, or two windows, at one text: neither saves over the other unseen. */
export function useMeeting(): Meeting {
  const { id, collectionSlug } = useDocumentInfo();
  const { getData, reset, setModified } = useForm();
  const { code } = useLocale();
  const name = id === undefined ? null : `${collectionSlug}/${id}?locale=${code}`;
  const met = useSyncExternalStore(
    onMeeting,
    () => (name === null ? null : openForm(name).met),
    () => null,
  );

  const look = useCallback(async () => {
    if (name === null) return false;
    const base = await openForm(name).base;
    const theirs = await savedLast(name);
    if (base === null || theirs === null) return false;
    const merged = mergeForms(base, getData(), theirs);
    noteForm(name, { met: merged.isMet ? { ...merged, theirs } : null });
    return merged.isMet;
  }, [name, getData]);

  const goOnWith = useCallback(
    async (data: Record<string, unknown>) => {
      const theirs = name === null ? null : openForm(name).met?.theirs;
      if (name === null || theirs === null || theirs === undefined) return;
      await reset({ ...theirs, ...data });
      setModified(true);
      noteForm(name, { base: Promise.resolve(theirs), met: null });
    },
    [name, reset, setModified],
  );
  return { met, look, goOnWith };
}

/** Notes what the server has whenever the form was filled from it: when it opens, and after each save of its own. */
export function useMeetingBase(): void {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo();
  const { code } = useLocale();
  const name = id === undefined ? null : `${collectionSlug}/${id}?locale=${code}`;
  useEffect(() => {
    if (name !== null && savedDocumentData !== undefined) noteForm(name, { base: savedLast(name), met: null });
  }, [name, savedDocumentData]);
}
