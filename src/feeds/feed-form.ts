/** Whether entries have their full text, or their summary and a link to it (F09). */
export type FeedForm = 'full' | 'summary';

/** Reads `form`: nothing stands for the full form; null for a form there is not. */
export function parseForm(value: string): FeedForm | null {
  if (value === '') return 'full';
  return value === 'summary' ? 'summary' : null;
}

/** The form as it stands behind the `?` of an address: canonically the last parameter there. */
export function formSearch(form: FeedForm): string {
  return form === 'full' ? '' : 'form=summary';
}
