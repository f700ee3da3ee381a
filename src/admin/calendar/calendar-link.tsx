'use client';

import { Link, useConfig, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { sayerOf } from '../overview/overview-words.ts';
import { CALENDAR } from './calendar-words.ts';

/** The way to the calendar, below the collections. */
export function CalendarLink() {
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const pathname = usePathname();
  const href = `${config.routes.admin}/calendar`;
  const label = <span className="nav__link-label">{sayerOf(i18n.language)(CALENDAR)}</span>;
  if (pathname === href) {
    return (
      <div className="nav__link" id="nav-calendar">
        <div className="nav__link-indicator" />
        {label}
      </div>
    );
  }
  return (
    <Link className="nav__link" href={href} id="nav-calendar" prefetch={false}>
      {label}
    </Link>
  );
}
