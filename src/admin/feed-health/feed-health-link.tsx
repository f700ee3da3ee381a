'use client';

import { Link, useAuth, useConfig, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { deskLanguage, HEALTH_WORDS } from './feed-health-words.ts';

/** The way to the health of feeds, below the collections, for those who may see it. */
export function FeedHealthLink() {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const { config } = useConfig();
  const pathname = usePathname();
  const role: unknown = user !== null && user !== undefined && 'role' in user ? user.role : null;
  if (role !== 'admin' && role !== 'editor') return null;
  const href = `${config.routes.admin}/feed-health`;
  const label = <span className="nav__link-label">{HEALTH_WORDS[deskLanguage(i18n.language)].title}</span>;
  if (pathname === href) {
    return (
      <div className="nav__link" id="nav-feed-health">
        <div className="nav__link-indicator" />
        {label}
      </div>
    );
  }
  return (
    <Link className="nav__link" href={href} id="nav-feed-health" prefetch={false}>
      {label}
    </Link>
  );
}
