'use client';

import { useTranslation } from '@payloadcms/ui';
import { sayerOf } from '../overview/overview-words.ts';
import { ViewLink } from '../own-views/view-link.tsx';
import { CALENDAR } from './calendar-words.ts';

/** The way to the calendar. */
export function CalendarLink() {
  const { i18n } = useTranslation();
  return <ViewLink label={sayerOf(i18n.language)(CALENDAR)} path="/calendar" />;
}
