'use client';

import { useCallback, useEffect, useState } from 'react';
import type { MadeKeyView, PartnerKeysView } from '../../http/admin/partner-keys/partner-keys-view.ts';

export interface PartnerKeysState {
  /** Null until they are read. */
  keys: PartnerKeysView['keys'] | null;
  canMake: boolean;
  /** A key made on this page, until its maker hides it. */
  newKey: string | null;
  isBusy: boolean;
  hasFailed: boolean;
}

/** The keys of a partner, and what can be done with them. A partner that is not saved yet has none. */
export function usePartnerKeys(partner: string | null) {
  const [state, setState] = useState<PartnerKeysState>(NOTHING_YET);
  const run = useCallback((request: () => Promise<PartnerKeysView & Partial<MadeKeyView>>) => {
    setState((before) => ({ ...before, isBusy: true, hasFailed: false }));
    request().then(
      ({ text, ...known }) =>
        setState(({ newKey }) => ({ ...known, newKey: text ?? newKey, isBusy: false, hasFailed: false })),
      () => setState((before) => ({ ...before, isBusy: false, hasFailed: true })),
    );
  }, []);
  const path = `/api/partner-access/${partner}/keys`;
  useEffect(() => {
    if (partner !== null) run(() => ask(path));
  }, [partner, path, run]);
  return {
    state,
    make: (label: string, lifeDays: number | null) => run(() => ask(path, { label, lifeDays })),
    revoke: (id: string) => run(() => ask(`${path}/${id}/revoke`, {})),
    hideKey: () => setState((before) => ({ ...before, newKey: null })),
  };
}

const NOTHING_YET: PartnerKeysState = { keys: null, canMake: false, newKey: null, isBusy: false, hasFailed: false };

async function ask(path: string, body?: unknown): Promise<PartnerKeysView & Partial<MadeKeyView>> {
  const response = await fetch(
    path,
    body === undefined
      ? { headers: { Accept: 'application/json' } }
      : {
          method: 'POST',
          headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
