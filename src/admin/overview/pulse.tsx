'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { OverviewPulse } from '../../http/admin/overview/overview-view.ts';

/** How often an open overview asks whether anything has changed. */
const EVERY_MS = 15_000;

const Pulse = createContext<OverviewPulse | null>(null);

/** What the server said last of partners and webhooks; null until it has. */
export function usePulse(): OverviewPulse | null {
  return useContext(Pulse);
}

/**
 * Asks every few seconds while somebody can see the page, and draws the overview anew when something was saved or came out. A server
 * that does not answer is asked again at the next turn.
 */
export function PulseProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [pulse, setPulse] = useState<OverviewPulse | null>(null);
  const stamp = useRef<string | null>(null);
  useEffect(() => {
    const left = new AbortController();
    const look = async () => {
      if (document.hidden) return;
      const response = await fetch('/api/desk-overview', { signal: left.signal });
      if (!response.ok) return;
      const told = (await response.json()) as OverviewPulse;
      setPulse(told);
      if (stamp.current !== null && stamp.current !== told.stamp) router.refresh();
      stamp.current = told.stamp;
    };
    const ask = () => {
      look().catch(() => {
        // What is not known any more is not shown.
        if (!left.signal.aborted) setPulse(null);
      });
    };
    const turn = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    ask();
    return () => {
      left.abort();
      clearInterval(turn);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [router]);
  return <Pulse value={pulse}>{children}</Pulse>;
}
