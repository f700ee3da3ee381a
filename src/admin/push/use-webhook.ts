'use client';

import { useCallback, useEffect, useState } from 'react';
import type { WebhookActView, WebhookView } from '../../http/admin/push/push-view.ts';
import { askPushDesk } from './ask-push.ts';

const HOUR_MS = 3_600_000;

export interface WebhookPageState {
  /** Null until it is read. */
  webhook: WebhookView | null;
  pinged: NonNullable<WebhookActView['pinged']> | null;
  /** A secret made on this page, until its maker hides it. */
  secret: string | null;
  isBusy: boolean;
  hasFailed: boolean;
}

const NOTHING_YET: WebhookPageState = { webhook: null, pinged: null, secret: null, isBusy: false, hasFailed: false };

/** How a webhook is doing, and what can be done with it. One that is not saved yet is not asked about. */
export function useWebhook(id: string | null) {
  const [state, setState] = useState<WebhookPageState>(NOTHING_YET);
  const run = useCallback((act: string, body?: unknown) => {
    setState((before) => ({ ...before, isBusy: true, hasFailed: false }));
    askPushDesk<WebhookActView>(`subscriptions/${act}`, body).then(
      ({ pinged, secret, ...webhook }) =>
        setState((before) => ({
          webhook,
          pinged: pinged ?? before.pinged,
          secret: secret ?? before.secret,
          isBusy: false,
          hasFailed: false,
        })),
      () => setState((before) => ({ ...before, isBusy: false, hasFailed: true })),
    );
  }, []);
  useEffect(() => {
    if (id !== null) run(id);
  }, [id, run]);
  return {
    state,
    ping: () => run(`${id}/ping`, {}),
    replay: (hours: number | null) =>
      run(`${id}/replay`, { since: hours === null ? null : new Date(Date.now() - hours * HOUR_MS).toISOString() }),
    giveSecret: () => run(`${id}/secret`, {}),
    retireSecret: () => run(`${id}/retire`, {}),
    hideSecret: () => setState((before) => ({ ...before, secret: null })),
  };
}
