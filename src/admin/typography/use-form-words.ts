import { useForm } from '@payloadcms/ui';
import { useCallback, useRef } from 'react';
import { formHasHeard } from '../texts/form-has-heard.ts';
import type { FormWords } from './improve-form.ts';

interface WordsOfForm {
  /** With the last word that was typed. */
  read: () => Promise<FormWords>;
  /** Puts words into the fields, the body editor among them. Nothing is saved. */
  put: (words: FormWords) => void;
}

/** Title, summary and body of the form that is open, for what changes them at a button's press. */
export function useFormWords(): WordsOfForm {
  const form = useForm();
  // The form may learn of the last word while the question waits for it.
  const latest = useRef(form);
  latest.current = form;
  const read = useCallback(async () => {
    await formHasHeard();
    const { title, summary, body } = latest.current.getData();
    return { title, summary, body };
  }, []);
  const put = useCallback(({ title, summary, body }: FormWords) => {
    const { dispatchFields, setModified } = latest.current;
    dispatchFields({ type: 'UPDATE', path: 'title', value: title });
    dispatchFields({ type: 'UPDATE', path: 'summary', value: summary });
    // The editor takes a value that it did not write itself only together with the one it begins from.
    dispatchFields({ type: 'UPDATE', path: 'body', value: body, initialValue: body });
    setModified(true);
  }, []);
  return { read, put };
}
