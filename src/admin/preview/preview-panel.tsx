'use client';

import { Button, toast, useDocumentInfo, useFormModified, useLocale, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { sayIn } from '../texts/text-words.ts';
import * as phrases from './preview-words.ts';
import './preview.css';

interface PreviewLink {
  url: string;
  expiresAt: string;
}

/** A link to the draft for people without an account, and the way to take it back. */
export function PreviewPanel() {
  const { i18n } = useTranslation();
  const { id, collectionSlug } = useDocumentInfo();
  const { code } = useLocale();
  const isModified = useFormModified();
  const titleId = useId();
  const [link, setLink] = useState<(PreviewLink & { locale: string }) | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = (phrase: Parameters<typeof sayIn>[1]) => sayIn(i18n.language, phrase);
  // A link is to one text: after a change of language it would show the other.
  const shown = link?.locale === code ? link : null;

  const act = async (method: 'POST' | 'DELETE') => {
    setBusy(true);
    const answer = await askForLink(`${collectionSlug}/${id}/preview-link?locale=${code}`, method);
    setBusy(false);
    if (answer === null) toast.error(say(phrases.FAILED));
    else if (answer === 'revoked') {
      setLink(null);
      toast.success(say(phrases.REVOKED));
    } else setLink({ ...answer, locale: code });
  };
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    toast.success(say(phrases.COPIED));
  };

  return (
    <section className="preview-panel field-type" aria-labelledby={titleId}>
      <h3 id={titleId}>{say(phrases.TITLE)}</h3>
      <p>{say(id === undefined ? phrases.SAVE_FIRST : phrases.LEAD)}</p>
      {id !== undefined && isModified && <p role="status">{say(phrases.UNSAVED)}</p>}
      {shown !== null && (
        <>
          <input
            aria-label={say(phrases.LINK)}
            id="preview-link"
            onFocus={(event) => event.target.select()}
            readOnly
            value={shown.url}
          />
          <p>{phrases.sayUntil(i18n.language, shown.expiresAt)}</p>
          <div className="preview-panel__acts">
            <Button buttonStyle="secondary" margin={false} onClick={() => void copy(shown.url)} size="small">
              {say(phrases.COPY)}
            </Button>
            <Button buttonStyle="secondary" el="anchor" margin={false} newTab size="small" url={shown.url}>
              {say(phrases.OPEN)}
            </Button>
          </div>
        </>
      )}
      {id !== undefined && (
        <div className="preview-panel__acts">
          {shown === null && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              id="action-preview-link"
              margin={false}
              onClick={() => void act('POST')}
              size="small"
            >
              {say(phrases.MAKE)}
            </Button>
          )}
          <Button
            buttonStyle="transparent"
            disabled={isBusy}
            id="action-preview-revoke"
            margin={false}
            onClick={() => void act('DELETE')}
            size="small"
          >
            {say(phrases.REVOKE)}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Null where there is no connection, or the desk refused. */
async function askForLink(path: string, method: 'POST' | 'DELETE'): Promise<PreviewLink | 'revoked' | null> {
  try {
    const response = await fetch(`/api/${path}`, { method, headers: { Accept: 'application/json' } });
    if (!response.ok) return null;
    return method === 'DELETE' ? 'revoked' : ((await response.json()) as PreviewLink);
  } catch (cause) {
    // A browser says only so much of a request that found no server.
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
