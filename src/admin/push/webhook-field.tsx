'use client';

import { Banner, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { deskLanguage } from '../feed-health/feed-health-words.ts';
import { useWebhook } from './use-webhook.ts';
import { WebhookActs } from './webhook-acts.tsx';
import { WebhookState } from './webhook-state.tsx';
import { WEBHOOK_WORDS } from './webhook-words.ts';
import './push.css';

/** How a webhook is doing, on its own page, as `/api/push-desk` tells it. */
export function WebhookField() {
  const { i18n } = useTranslation();
  const { id } = useDocumentInfo();
  const words = WEBHOOK_WORDS[deskLanguage(i18n.language)];
  const desk = useWebhook(id === undefined ? null : String(id));
  const { webhook, isBusy, hasFailed } = desk.state;
  return (
    <section className="push-desk field-type" aria-labelledby="webhook-title">
      <h3 id="webhook-title">{words.title}</h3>
      <div aria-live="polite">
        {id === undefined && <p className="push-desk__lead">{words.saveFirst}</p>}
        {hasFailed && <Banner type="error">{words.failed}</Banner>}
        {webhook === null && isBusy && <p>{words.loading}</p>}
      </div>
      {webhook !== null && <WebhookState webhook={webhook} words={words} />}
      {webhook !== null && <WebhookActs {...desk} words={words} />}
    </section>
  );
}
