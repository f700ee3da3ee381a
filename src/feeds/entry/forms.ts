import type { FeedDocument, FeedEntry } from '../feed-document.ts';
import type { FeedForm } from '../feed-form.ts';

/** The same feed in another form (F09). */
export function inForm(doc: FeedDocument, form: FeedForm): FeedDocument {
  switch (form) {
    case 'full':
      return doc;
    case 'summary':
      return { ...doc, entries: doc.entries.map((entry) => illustrated(withoutBody(entry))) };
    case 'illustrated':
      return { ...doc, entries: doc.entries.map(illustrated) };
  }
}

/** The entry with its summary and a link to the full text in place of the body. */
export const withoutBody = remember((entry: FeedEntry) => (entry.html === '' ? entry : { ...entry, html: '' }));

/** The entry with its picture in the content. */
const illustrated = remember((entry: FeedEntry): FeedEntry => ({ ...entry, isIllustrated: true }));

/** The same object for the same entry, so that it is written once, too. */
function remember(make: (entry: FeedEntry) => FeedEntry): (entry: FeedEntry) => FeedEntry {
  const made = new WeakMap<FeedEntry, FeedEntry>();
  return (entry) => {
    const known = made.get(entry);
    if (known !== undefined) return known;
    const other = make(entry);
    made.set(entry, other);
    return other;
  };
}
