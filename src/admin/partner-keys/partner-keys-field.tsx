'use client';

import { Banner, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { deskLanguage } from '../feed-health/feed-health-words.ts';
import { PartnerKeyMaker } from './partner-key-maker.tsx';
import { PartnerKeysTable } from './partner-keys-table.tsx';
import { PARTNER_KEYS_WORDS } from './partner-keys-words.ts';
import { usePartnerKeys } from './use-partner-keys.ts';
import './partner-keys.css';

/** A partner's keys on its page, as `/api/partner-access` tells them. */
export function PartnerKeysField() {
  const { i18n } = useTranslation();
  const { id } = useDocumentInfo();
  const words = PARTNER_KEYS_WORDS[deskLanguage(i18n.language)];
  const { state, make, revoke, hideKey } = usePartnerKeys(id === undefined ? null : String(id));
  return (
    <section className="partner-keys field-type" aria-labelledby="partner-keys-title">
      <h3 id="partner-keys-title">{words.keys}</h3>
      <p className="partner-keys__lead">{id === undefined ? words.saveFirst : words.lead}</p>
      <div aria-live="polite">
        {state.hasFailed && <Banner type="error">{words.failed}</Banner>}
        {id !== undefined && state.keys === null && state.isBusy && <p>{words.loading}</p>}
        {state.keys?.length === 0 && <p>{words.none}</p>}
      </div>
      {state.keys !== null && state.keys.length > 0 && (
        <PartnerKeysTable keys={state.keys} isBusy={state.isBusy} revoke={revoke} words={words} />
      )}
      {state.keys !== null && (
        <PartnerKeyMaker
          canMake={state.canMake}
          isBusy={state.isBusy}
          newKey={state.newKey}
          make={make}
          hideKey={hideKey}
          words={words}
        />
      )}
    </section>
  );
}
