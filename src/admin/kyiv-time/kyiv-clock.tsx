'use client';

import type { ReactNode } from 'react';
import { keepTimeOf } from './keep-time-of.ts';

// Before anything is drawn; the server, which the desk shares with the site, keeps its own clock.
if (typeof window !== 'undefined') Intl.DateTimeFormat = keepTimeOf('Europe/Kyiv', Intl.DateTimeFormat);

/** The desk goes by the clocks of Kyiv, wherever the editor's computer believes to be: in Payload's own lists and views, too. */
export function KyivClock({ children }: { children: ReactNode }) {
  return children;
}
