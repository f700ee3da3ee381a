import { useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui';
import { useRef } from 'react';
import { useMeeting } from '../meeting/use-meeting.ts';
import { formHasHeard } from './form-has-heard.ts';

/** `nothing`: the form holds nothing that was not saved. `failed`: it says itself why. */
type SavedDraft = 'saved' | 'nothing' | 'failed';

/**
 * Saves what the form holds as a draft of the language it is in, the last key that was pressed with it. `always`: what was saved by itself
 * already as well, as a version of its own.
 */
export function useSaveDraft(): (options?: { always: boolean }) => Promise<SavedDraft> {
  const { id, collectionSlug, setUnpublishedVersionCount } = useDocumentInfo();
  const { submit } = useForm();
  const { code } = useLocale();
  const isModified = useFormModified();
  const { look } = useMeeting();
  // The form may learn of the last word while the act waits for it.
  const latest = useRef({ submit, isModified });
  latest.current = { submit, isModified };
  return async ({ always } = { always: false }) => {
    await formHasHeard();
    if (id !== undefined && !latest.current.isModified && !always) return 'nothing';
    if (await look()) return 'failed';
    const query = `locale=${code}&depth=0&fallback-locale=null&draft=true`;
    const done = await latest.current.submit({
      action: `/api/${collectionSlug}${id === undefined ? '' : `/${id}`}?${query}`,
      method: id === undefined ? 'POST' : 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    });
    if (done === undefined) return 'failed';
    setUnpublishedVersionCount((count) => count + 1);
    return 'saved';
  };
}
