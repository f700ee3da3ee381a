import type { Payload, TypedUser } from 'payload';
import { type Words, words } from '../../../collections/words.ts';
import { CONTENT_TYPES, LOCALES } from '../../publication/release.ts';
import { sayIn } from '../texts/text-words.ts';
import { tabsOf, whereQuery } from './tabs.ts';
import './list-tabs.css';

interface ListTabsProps {
  collectionSlug: string;
  i18n: { language: string };
  locale?: { code: string };
  payload: Payload;
  searchParams?: Record<string, unknown>;
  user: TypedUser | null;
}

const LABEL = words('Що показати', 'What to show');

/** Above the list of news or guides: everything, what is mine, and texts by how they stand, each one click away. */
export async function ListTabs({ collectionSlug, i18n, locale, payload, searchParams, user }: ListTabsProps) {
  const type = CONTENT_TYPES.find((known) => known === collectionSlug);
  if (type === undefined || user === null) return null;
  const language = LOCALES.find((known) => known === locale?.code) ?? 'uk';
  const tabs = await tabsOf(payload, { type, locale: language, user: user.id, now: new Date().toISOString() });
  // The parameters come as they stand in the address: `where[_status][equals]`.
  const isNarrowed = Object.keys(searchParams ?? {}).some((name) => name.startsWith('where'));
  const shown = searchParams?.['tab'] ?? (isNarrowed ? null : 'all');
  const say = (phrase: Words) => sayIn(i18n.language, phrase);
  return (
    <nav aria-label={say(LABEL)} className="list-tabs">
      <ul>
        {tabs.map(({ name, label, where, count }) => (
          <li key={name}>
            <a
              aria-current={shown === name ? 'page' : undefined}
              href={`/admin/collections/${type}?locale=${language}&tab=${name}&${whereQuery(where)}`}
            >
              {say(label)}
              {count !== null && <span> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
