import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { HistoryView } from '../../http/admin/history/history-view.ts';

interface ToldHistory {
  /** Null until it is known. */
  history: HistoryView | null;
  hasFailed: boolean;
  again: () => void;
}

/** What became of the text that is open, in the language the form is in; told anew when something was saved. */
export function useHistory(): ToldHistory {
  const { id, collectionSlug, lastUpdateTime, versionCount } = useDocumentInfo();
  const { code } = useLocale();
  const [history, setHistory] = useState<HistoryView | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const asked = id === undefined ? null : `/api/history/${collectionSlug}/${id}?locale=${code}`;
  const occasion = `${lastUpdateTime}/${versionCount}/${turn}`;
  useEffect(() => {
    if (asked === null || occasion === '') return;
    const left = new AbortController();
    const look = async () => {
      const response = await fetch(asked, { signal: left.signal, headers: { Accept: 'application/json' } });
      if (!response.ok) throw new Error(`${asked} answered ${response.status}`);
      setHistory((await response.json()) as HistoryView);
      setFailed(false);
    };
    look().catch(() => {
      if (!left.signal.aborted) setFailed(true);
    });
    return () => left.abort();
  }, [asked, occasion]);
  return { history, hasFailed, again: useCallback(() => setTurn((turns) => turns + 1), []) };
}
