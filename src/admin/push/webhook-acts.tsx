'use client';

import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { useWebhook } from './use-webhook.ts';
import type { WebhookWords } from './webhook-words.ts';

type WebhookActsProps = ReturnType<typeof useWebhook> & { words: WebhookWords };

/** A test message, a replay, a new secret. No form: it stands inside Payload's own. */
export function WebhookActs({ state, ping, replay, giveSecret, retireSecret, hideSecret, words }: WebhookActsProps) {
  const [span, setSpan] = useState(1);
  const { isBusy, pinged, secret, webhook } = state;
  const replayIt = () => {
    if (window.confirm(words.sureReplay)) replay(words.spans[span]?.hours ?? null);
  };
  const makeSecret = () => {
    if (window.confirm(words.sureSecret)) giveSecret();
  };
  const button = { buttonStyle: 'secondary', disabled: isBusy, margin: false, size: 'medium' } as const;
  return (
    <>
      <div aria-live="polite">
        {pinged !== null && (
          <p className={pinged.isSuccess ? undefined : 'push-desk__failing'}>
            {pinged.isSuccess
              ? words.pinged(String(pinged.outcome))
              : words.notPinged(pinged.detail ?? String(pinged.outcome))}
          </p>
        )}
        {secret !== null && (
          <div className="push-desk__new" role="status">
            <strong>{words.secretIs}</strong>
            <code>{secret}</code>
            <p>{words.keepIt}</p>
            <Button buttonStyle="secondary" margin={false} onClick={hideSecret} size="small">
              {words.close}
            </Button>
          </div>
        )}
        {webhook?.secrets === 2 && <p>{words.twoSecrets}</p>}
      </div>
      <div className="push-desk__acts">
        <Button {...button} onClick={ping}>
          {words.ping}
        </Button>
        <Button {...button} onClick={makeSecret}>
          {words.newSecret}
        </Button>
        {webhook?.secrets === 2 && (
          <Button {...button} onClick={retireSecret}>
            {words.retire}
          </Button>
        )}
        <label>
          {words.span}
          <select name="webhook-span" onChange={(event) => setSpan(Number(event.target.value))} value={span}>
            {words.spans.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button {...button} onClick={replayIt}>
          {words.replay}
        </Button>
      </div>
    </>
  );
}
