import { useDocumentInfo, useForm } from '@payloadcms/ui';
import type { Locale } from '../../publication/release.ts';

/** Has the form go on with the draft that was saved last: what an act on the text leaves as it is. `otherwise` where that is not told. */
export function useLatestWords(locale: Locale): (otherwise?: Record<string, unknown>) => Promise<void> {
  const { id, collectionSlug } = useDocumentInfo();
  const { reset } = useForm();
  return async (otherwise) => {
    const response = await fetch(
      `/api/${collectionSlug}/${id}?locale=${locale}&depth=0&fallback-locale=null&draft=true`,
    );
    const latest = response.ok ? ((await response.json()) as Record<string, unknown>) : otherwise;
    if (latest !== undefined) await reset(latest);
  };
}
