'use client';

import { Banner, Button, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ItemRecipients } from '../../http/admin/push/push-view.ts';
import { deskLanguage } from '../feed-health/feed-health-words.ts';
import { askPushDesk } from './ask-push.ts';
import { PushReachText } from './push-reach-text.tsx';
import { PUSH_REACH_WORDS } from './push-reach-words.ts';
import './push.css';

/** Who got an item, on its own page, for editors and admins; authors see nothing of partners. */
export function PushReachField() {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const { id, collectionSlug } = useDocumentInfo();
  const [reach, setReach] = useState<ItemRecipients | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const role: unknown = user !== null && user !== undefined && 'role' in user ? user.role : null;
  const isAllowed = role === 'admin' || role === 'editor';
  const path = isAllowed && id !== undefined ? `${collectionSlug}/${id}` : null;
  const load = useCallback(() => {
    if (path === null) return;
    setFailed(false);
    askPushDesk<ItemRecipients>(path).then(setReach, () => setFailed(true));
  }, [path]);
  useEffect(load, [load]);
  if (!isAllowed) return null;
  const words = PUSH_REACH_WORDS[deskLanguage(i18n.language)];
  return (
    <section className="push-desk field-type" aria-labelledby="push-reach-title">
      <h3 id="push-reach-title">{words.title}</h3>
      <p className="push-desk__lead">{path === null ? words.saveFirst : words.lead}</p>
      <div aria-live="polite">
        {hasFailed && <Banner type="error">{words.failed}</Banner>}
        {path !== null && reach === null && !hasFailed && <p>{words.loading}</p>}
        {reach?.texts.length === 0 && <p>{words.never}</p>}
      </div>
      {reach?.texts.map((text) => (
        <PushReachText key={text.locale} text={text} words={words} />
      ))}
      {path !== null && (
        <Button buttonStyle="secondary" margin={false} onClick={load} size="small">
          {words.again}
        </Button>
      )}
    </section>
  );
}
