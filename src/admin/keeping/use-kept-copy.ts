import { useAllFormFields, useAuth, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openForm } from '../meeting/meetings.ts';
import { mergeForms } from '../meeting/merge-forms.ts';
import { copiesHere } from './copies-here.ts';
import type { FormName, KeptCopy } from './kept-copies.ts';
import { haveSameWords, typedOf } from './same-words.ts';

/** How long nothing is typed before it is kept, in milliseconds; whoever leaves the page sooner has it kept then. */
const CALM_MS = 1_000;

interface Keeping {
  isModified: boolean;
  /** When what the form holds was last kept, in milliseconds since 1970; null while nothing is. */
  keptAtMs: number | null;
  /** The browser has no room. */
  isFull: boolean;
  /** What was typed in an earlier visit and saved nowhere. */
  found: KeptCopy | null;
  bringBack: () => Promise<void>;
  letGo: () => void;
}

/** Keeps in the browser what the form holds and no server has yet, and finds what an earlier visit left there. */
export function useKeptCopy(): Keeping {
  const form = useFormName();
  const { getData, reset, setModified } = useForm();
  const [fields] = useAllFormFields();
  const isModified = useFormModified();
  const [keptAtMs, setKeptAtMs] = useState<number | null>(null);
  const [isFull, setFull] = useState(false);
  const [found, setFound] = useState<KeptCopy | null>(null);
  const wasModified = useRef(false);
  const baseNow = useBase();

  // What was left is looked for once, when the form opens, before anything typed now takes its place.
  useEffect(() => {
    if (form === null) return;
    const copies = copiesHere();
    copies.forgetOld();
    const left = copies.find(form);
    if (left === null) return;
    if (haveSameWords(left.data, getData())) copies.forget(form);
    else setFound(left);
  }, [form, getData]);

  const keep = useCallback(() => {
    if (form === null) return;
    const atMs = copiesHere().keep(form, typedOf(getData()), baseNow());
    setFull(atMs === null);
    setKeptAtMs(atMs);
  }, [form, getData, baseNow]);

  useEffect(() => {
    if (!isModified || Object.keys(fields).length === 0) return;
    const timer = setTimeout(keep, CALM_MS);
    const leaving = () => keep();
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', leaving);
    };
  }, [isModified, fields, keep]);

  // A form that was changed and is not any more has been saved.
  useEffect(() => {
    if (wasModified.current && !isModified && form !== null && found === null) copiesHere().forget(form);
    if (!isModified) setKeptAtMs(null);
    wasModified.current = isModified;
  }, [isModified, form, found]);

  return {
    isModified,
    keptAtMs,
    isFull,
    found,
    bringBack: async () => {
      if (found === null) return;
      const now = getData();
      // Only what was typed: somebody else may have saved the rest anew meanwhile.
      const together = found.base === undefined ? found.data : mergeForms(found.base, found.data, now).data;
      await reset({ ...now, ...together });
      setModified(true);
      setFound(null);
    },
    letGo: () => {
      if (form !== null) copiesHere().forget(form);
      setFound(null);
    },
  };
}

/** What the server had when the form was filled, as far as it has told. */
function useBase(): () => Record<string, unknown> | undefined {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo();
  const { code } = useLocale();
  const base = useRef<Record<string, unknown> | undefined>(undefined);
  const name = id === undefined ? null : `${collectionSlug}/${id}?locale=${code}`;
  useEffect(() => {
    if (name === null || savedDocumentData === undefined) return;
    let isOver = false;
    void openForm(name).base.then((known) => {
      if (!isOver) base.current = known === null ? undefined : typedOf(known);
    });
    return () => {
      isOver = true;
    };
  }, [name, savedDocumentData]);
  return useCallback(() => base.current, []);
}

/** Null as long as nobody is signed in, and where a form is of no collection. */
function useFormName(): FormName | null {
  const { user } = useAuth();
  const { id, collectionSlug } = useDocumentInfo();
  const { code } = useLocale();
  const userId = user?.id;
  return useMemo(
    () =>
      userId === undefined || collectionSlug === undefined
        ? null
        : { user: userId, collection: collectionSlug, id: id ?? null, locale: code },
    [userId, collectionSlug, id, code],
  );
}
