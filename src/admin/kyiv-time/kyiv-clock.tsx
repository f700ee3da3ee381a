'use client';

import type { ReactNode } from 'react';
import './go-by-kyiv.ts';

/** The desk goes by the clocks of Kyiv, wherever the editor's computer believes to be: in Payload's own lists and views, too. */
export function KyivClock({ children }: { children: ReactNode }) {
  return children;
}
