import { frontUrl } from '../../../pages/describe-site.ts';
import { localePrefix } from '../../../publication/addresses.ts';
import type { Locale } from '../../../publication/release.ts';
import type { ListPlace } from './list-place.ts';
import { type ListView, writeListView } from './list-view.ts';

/** One list in one language, and what of it is looked at. */
export interface ListRequest {
  locale: Locale;
  place: ListPlace;
  view: ListView;
}

/** The address of a view of a list. */
export function listUrl(origin: string, { locale, place, view }: ListRequest): string {
  const search = writeListView(view);
  const path = place.path === '' ? frontUrl(origin, locale) : origin + localePrefix(locale) + place.path;
  return search === '' ? path : `${path}?${search}`;
}
