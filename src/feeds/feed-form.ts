/**
 * How much of its texts a feed carries (F09): the full text; its summary and a link to it; or the full text with its picture at the
 * head, for readers that look for pictures only there.
 */
export const FEED_FORMS = ['full', 'summary', 'illustrated'] as const;
export type FeedForm = (typeof FEED_FORMS)[number];

/** What `form` may say. */
export const FORM_NAMES = FEED_FORMS.filter((form) => form !== 'full').join(', ');

/** Reads `form`: nothing stands for the full form; null for a form there is not. */
export function parseForm(value: string): FeedForm | null {
  if (value === '') return 'full';
  return FEED_FORMS.find((form) => form !== 'full' && form === value) ?? null;
}

/** The form as it stands behind the `?` of an address: canonically the last parameter there. */
export function formSearch(form: FeedForm): string {
  return form === 'full' ? '' : `form=${form}`;
}
