import type { Publication } from '../../../../collections/texts/foresight/as-published.ts';
import {
  type ForeseenPublication,
  foreseePublication,
  readStoredItem,
} from '../../../../collections/texts/foresight/foresee-publication.ts';
import { isBegunIn } from '../../../../collections/texts/is-written.ts';
import { checkText } from '../../../checklist/check-text.ts';
import { checkTranslation } from '../../../checklist/check-translation.ts';
import type { Finding } from '../../../checklist/finding.ts';
import { viewFor } from '../../../log/reading/view.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import { itemPath } from '../../../publication/addresses.ts';
import { type ContentType, LOCALES, type Locale } from '../../../publication/release.ts';
import type { ForeseenChange } from '../../../releasing/foresee.ts';
import type { RecipientSources } from '../push/recipients.ts';
import { FeedDescriber } from './describe-feeds.ts';
import { type Followers, hubToTell, loadFollowers, webhooksToTell } from './followers-to-tell.ts';
import { type CheckSources, gatherCheckedText } from './gather-checked-text.ts';
import type { ChangeOutlook, Outlook, TextOutlook } from './outlook-view.ts';

export interface OutlookSources extends CheckSources {
  followers: RecipientSources;
  /** Fields of the item's collection. */
  fields: Parameters<typeof foreseePublication>[1]['fields'];
}

export interface OutlookRequest {
  type: ContentType;
  /** Null for an item that was never saved. */
  id: string | null;
  publication: Publication;
  /** Whether whoever asks may know of partners. */
  seesPartners: boolean;
}

/** What publishing would do, and what to look at before; null where there is no such item. Nothing is written. */
export async function makeOutlook(
  sources: OutlookSources,
  { type, id, publication, seesPartners }: OutlookRequest,
): Promise<Outlook | null> {
  const { db, origin, now, fields } = sources;
  const stored = await readStoredItem(db, type, id);
  if (stored === null) return null;
  const foreseen = await foreseePublication(db, { type, fields, stored }, publication, { origin, now });
  const telling: Telling = {
    now,
    feeds: new FeedDescriber(db, origin),
    followers: await loadFollowers(sources.followers),
    seesPartners,
  };
  const texts: TextOutlook[] = [];
  for (const locale of LOCALES) texts.push(await outlookOf(foreseen, locale, origin, telling));
  return { at: now, texts, findings: await findingsOf(sources, foreseen, publication) };
}

interface Telling {
  now: string;
  feeds: FeedDescriber;
  followers: Followers;
  seesPartners: boolean;
}

async function outlookOf(
  { item, rows, changes }: ForeseenPublication,
  locale: Locale,
  origin: string,
  telling: Telling,
): Promise<TextOutlook> {
  const { type, number } = item.texts[locale];
  const own = changes.filter(({ after }) => after.locale === locale);
  const described: ChangeOutlook[] = [];
  for (const change of own) described.push(await describeChange(change, telling));
  return {
    locale,
    isWritten: isBegunIn({ ...item.texts[locale] }, locale),
    standing: standingOf(rows.find((row) => row.locale === locale) ?? null),
    address: number === 0 ? null : origin + itemPath(locale, type, number),
    changes: described,
  };
}

async function describeChange(change: ForeseenChange, telling: Telling): Promise<ChangeOutlook> {
  const { at, after } = change;
  return {
    at,
    isNow: at === telling.now,
    change: after.change,
    readers: standingOf(after),
    feeds: await telling.feeds.describe(change),
    webhooks: telling.seesPartners ? webhooksToTell(after, telling.followers) : null,
    hub: hubToTell(after, telling.followers),
  };
}

function standingOf(row: ReleaseRow | null): TextOutlook['standing'] {
  const kind = row === null ? 'unseen' : viewFor(row, 'everyone').kind;
  if (kind === 'published') return 'text';
  return kind === 'withdrawn' ? 'notice' : 'nothing';
}

/** What the texts that come out are to be looked at for, and whether the translation keeps up. */
async function findingsOf(
  sources: OutlookSources,
  foreseen: ForeseenPublication,
  { locale, also }: Publication,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const isWritten = (each: Locale) => isBegunIn({ ...foreseen.item.texts[each] }, each);
  const isPublic = LOCALES.some((each) => foreseen.item.texts[each].isPublished);
  for (const each of [locale, ...also]) {
    // Where nothing is written in the language, only what the public texts share comes out; and nothing at all where there are none.
    if (isWritten(each) || (each === locale && !isPublic))
      findings.push(...checkText(await gatherCheckedText(sources, foreseen, each)));
  }
  const latest = (each: Locale) => {
    const change = foreseen.changes.find(({ at, after }) => at === sources.now && after.locale === each);
    return (change?.after ?? foreseen.rows.find((row) => row.locale === each))?.snapshot ?? null;
  };
  return [...findings, ...checkTranslation(latest('uk'), latest('en'))];
}
