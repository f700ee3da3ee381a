'use client';

import { useAuth, useTranslation } from '@payloadcms/ui';
import { ViewLink } from '../own-views/view-link.tsx';
import { deskLanguage, HEALTH_WORDS } from './feed-health-words.ts';

/** The way to the health of feeds, for those who may see it. */
export function FeedHealthLink() {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const role: unknown = user !== null && user !== undefined && 'role' in user ? user.role : null;
  if (role !== 'admin' && role !== 'editor') return null;
  return <ViewLink label={HEALTH_WORDS[deskLanguage(i18n.language)].title} path="/feed-health" />;
}
