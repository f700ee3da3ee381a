'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { FeedHealthReport } from '../../http/admin/feed-health/report.ts';

export interface HealthState {
  /** The pages read so far, as one. */
  report: FeedHealthReport | null;
  isLoading: boolean;
  hasFailed: boolean;
}

/** The whole report, page after page, so that it can be put in any order and no fault hides on a page nobody opens. */
export function useFeedHealth() {
  const [state, setState] = useState<HealthState>({ report: null, isLoading: true, hasFailed: false });
  const running = useRef<AbortController>(null);
  const readAll = useCallback(() => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setState(({ report }) => ({ report, isLoading: true, hasFailed: false }));
    readPages(stop.signal, (report, isLoading) => setState({ report, isLoading, hasFailed: false })).catch(() => {
      if (!stop.signal.aborted) setState(({ report }) => ({ report, isLoading: false, hasFailed: true }));
    });
  }, []);
  useEffect(() => {
    readAll();
    return () => running.current?.abort();
  }, [readAll]);
  return { state, checkAgain: readAll };
}

async function readPages(
  signal: AbortSignal,
  show: (report: FeedHealthReport, isLoading: boolean) => void,
): Promise<void> {
  const feeds: FeedHealthReport['feeds'] = [];
  for (let page = 1; ; page += 1) {
    const report = await readPage(page, signal);
    feeds.push(...report.feeds);
    const isLast = page >= report.pages;
    show({ ...report, feeds: [...feeds] }, !isLast);
    if (isLast) return;
  }
}

async function readPage(page: number, signal: AbortSignal): Promise<FeedHealthReport> {
  const response = await fetch(`/api/feed-health?page=${page}`, { headers: { Accept: 'application/json' }, signal });
  if (!response.ok) throw new Error(`/api/feed-health answered ${response.status}`);
  return response.json();
}
