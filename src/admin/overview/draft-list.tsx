import type { Words } from '../../../collections/words.ts';
import { deskMoment } from '../desk-moment.ts';
import { sayTerm } from '../releases/release-words.ts';
import type { DraftLine } from './latest-drafts.ts';
import { NO_DRAFTS, NOW_OPEN, sayerOf } from './overview-words.ts';

interface DraftListProps {
  drafts: readonly DraftLine[];
  heading: Words;
  i18n: { language: string };
}

/** Drafts that wait, the one touched last first. */
export function DraftList({ drafts, heading, i18n }: DraftListProps) {
  const say = sayerOf(i18n.language);
  return (
    <section>
      <h2>{say(heading)}</h2>
      {drafts.length === 0 && <p>{say(NO_DRAFTS)}</p>}
      <ul>
        {drafts.map(({ type, id, locale, title, updatedAt, who, openBy }) => (
          <li key={`${type}/${id}/${locale}`}>
            <a href={`/admin/collections/${type}/${id}?locale=${locale}`}>{title}</a>
            <small>
              {sayTerm(i18n, 'locale', locale)} · {deskMoment(updatedAt)}
              {who !== null && ` · ${who}`}
              {openBy !== null && (
                <b>
                  {' · '}
                  {say(NOW_OPEN)} {openBy}
                </b>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
