import { useDocumentInfo, useForm } from '@payloadcms/ui';
import type { Locale } from '../../publication/release.ts';
import { noteForm } from '../meeting/meetings.ts';
import { savedLast } from '../meeting/saved-last.ts';

/** Has the form go on with the draft that was saved last: what an act on the text leaves as it is. `otherwise` where that is not told. */
export function useLatestWords(locale: Locale): (otherwise?: Record<string, unknown>) => Promise<void> {
  const { id, collectionSlug } = useDocumentInfo();
  const { reset } = useForm();
  return async (otherwise) => {
    const name = `${collectionSlug}/${id}?locale=${locale}`;
    const latest = await savedLast(name);
    noteForm(name, { base: Promise.resolve(latest), met: null });
    const shown = latest ?? otherwise;
    if (shown !== undefined) await reset(shown);
  };
}
