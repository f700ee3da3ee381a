import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui';
import { useRef } from 'react';
import type { Outlook } from '../../http/admin/outlook/outlook-view.ts';
import { LOCALES, type Locale } from '../../publication/release.ts';
import { formHasHeard } from '../texts/form-has-heard.ts';
import { showOutlook } from './shown-outlook.ts';

export interface AskOutlook {
  /** Names the form whose panel shows the answer. */
  form: string;
  /** Asks what publishing what the form holds would do, and shows it; null where there was no answer. */
  ask(options?: { also?: readonly Locale[]; outside?: boolean }): Promise<Outlook | null>;
}

export function useAskOutlook(): AskOutlook {
  const { id, collectionSlug } = useDocumentInfo();
  const { code } = useLocale();
  const form = useForm();
  // The form may learn of the last word while the question waits for it.
  const latest = useRef(form);
  latest.current = form;
  const locale = LOCALES.find((known) => known === code) ?? 'uk';
  const name = `${collectionSlug}/${id ?? 'new'}/${locale}`;
  return {
    form: name,
    ask: async ({ also = [], outside = false } = {}) => {
      showOutlook(name, { kind: 'asking' });
      await formHasHeard();
      const data = latest.current.getData();
      const outlook = await askDesk(`${collectionSlug}${id === undefined ? '' : `/${id}`}`, {
        locale,
        also,
        data,
        outside,
      });
      showOutlook(name, outlook === null ? { kind: 'failed' } : { kind: 'told', outlook });
      return outlook;
    },
  };
}

/** Null where there is no connection or the server cannot tell: whoever asked says so. */
async function askDesk(path: string, body: object): Promise<Outlook | null> {
  try {
    const response = await fetch(`/api/outlook/${path}`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as Outlook) : null;
  } catch (cause) {
    // A browser says only so much of a request that found no server.
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
