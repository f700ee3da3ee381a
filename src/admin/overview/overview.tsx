import type { Payload, TypedUser } from 'payload';
import { type Words, words } from '../../../collections/words.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { deskMoment } from '../desk-moment.ts';
import { sayEmbargo, sayTerm } from '../releases/release-words.ts';
import { type DraftLine, latestDrafts, latestReleases } from './overview-data.ts';

interface OverviewProps {
  i18n: { language: string };
  payload: Payload;
  user: TypedUser | null;
}

/** What the desk sees first: the way to a new text, the drafts that wait, and what went out last. */
export async function Overview({ i18n, payload, user }: OverviewProps) {
  if (user === null) return null;
  const [drafts, releases] = await Promise.all([latestDrafts(payload, user), latestReleases(payload)]);
  const say = (phrase: Words) => (i18n.language === 'en' ? phrase.en : phrase.uk);
  return (
    <div className="overview">
      <p className="overview__actions">
        <a className="btn btn--style-primary btn--size-medium" href="/admin/collections/news/create">
          {say(words('Написати новину', 'Write a news item'))}
        </a>
        <a className="btn btn--style-secondary btn--size-medium" href="/">
          {say(words('Відкрити сайт', 'Open the site'))}
        </a>
      </p>
      <section>
        <h2>{say(words('Чернетки', 'Drafts'))}</h2>
        {drafts.length === 0 && <p>{say(words('Жодна чернетка не чекає.', 'No draft is waiting.'))}</p>}
        <ul>{drafts.map(draftLine)}</ul>
      </section>
      <section>
        <h2>{say(words('Щойно вийшло', 'Just out'))}</h2>
        {releases.length === 0 && <p>{say(words('Ще нічого не опубліковано.', 'Nothing is published yet.'))}</p>}
        <ul>{releases.map((release) => releaseLine(release, i18n))}</ul>
      </section>
    </div>
  );
}

function draftLine({ type, id, title, updatedAt }: DraftLine) {
  return (
    <li key={`${type}/${id}`}>
      <a href={`/admin/collections/${type}/${id}`}>{title}</a>
      <small>{deskMoment(updatedAt)}</small>
    </li>
  );
}

/** Leads to the page of a text, or of one that the world does not see yet, to its form. */
function releaseLine(release: ReleaseRow, i18n: OverviewProps['i18n']) {
  const { key, change, embargo, itemId, locale, releasedAt, snapshot, type, url } = release;
  const title = (snapshot ?? embargo?.release)?.title ?? new URL(url).pathname;
  return (
    <li key={key}>
      <a href={embargo === null ? url : `/admin/collections/${type}/${itemId}`}>{title}</a>
      <small>
        {sayTerm(i18n, 'change', change)} · {sayTerm(i18n, 'locale', locale)} · {deskMoment(releasedAt)}
      </small>
      {embargo !== null && <small>{sayEmbargo(i18n, embargo.until)}</small>}
    </li>
  );
}
