'use client';

import { useForm, useFormFields, useTranslation } from '@payloadcms/ui';
import { useEffect } from 'react';
import { ownSentence } from './own-sentence.ts';

/** Shows nothing: what Payload's chooser of files says of a form without one is said in the editor's language. */
export function FileSentences() {
  const { i18n } = useTranslation();
  const { dispatchFields } = useForm();
  const said = useFormFields(([fields]) => fields['file']?.errorMessage);
  useEffect(() => {
    if (said === undefined) return;
    const errorMessage = ownSentence(said, i18n.language);
    if (errorMessage !== said) dispatchFields({ type: 'UPDATE', path: 'file', errorMessage });
  }, [said, i18n.language, dispatchFields]);
  return null;
}
