'use client';

import { FormSubmit, useDocumentInfo, useEditDepth, useHotkey, useTranslation } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { useSaveDraft } from './use-save-draft.ts';

/**
 * Saves a draft, with the last word that was typed. Payload's own button is dead until the form has heard of a change, which the body tells
 * it late: whoever types a word and presses at once would press in vain.
 */
export function SaveDraft() {
  const { t } = useTranslation();
  const { uploadStatus } = useDocumentInfo();
  const editDepth = useEditDepth();
  const button = useRef<HTMLButtonElement>(null);
  const saveDraft = useSaveDraft();
  const [isBusy, setBusy] = useState(false);

  const save = async () => {
    if (isBusy || uploadStatus === 'uploading') return;
    setBusy(true);
    try {
      await saveDraft({ always: true });
    } finally {
      setBusy(false);
    }
  };
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault();
    event.stopPropagation();
    button.current?.click();
  });

  return (
    <FormSubmit
      buttonId="action-save-draft"
      buttonStyle="secondary"
      className="save-draft"
      disabled={isBusy || uploadStatus === 'uploading'}
      onClick={() => void save()}
      ref={button}
      size="medium"
      type="button"
    >
      {t('version:saveDraft')}
    </FormSubmit>
  );
}
