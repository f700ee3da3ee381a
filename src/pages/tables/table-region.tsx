import { createElement, type ReactNode } from 'react';

/** Around a table that may be wider than its place: it can be scrolled by keyboard, and says what it is (WCAG 2.2, 2.1.1). */
export function TableRegion({ label, children }: { label: string; children: ReactNode }) {
  return createElement('section', { className: 'table', 'aria-label': label, tabIndex: 0 }, children);
}
