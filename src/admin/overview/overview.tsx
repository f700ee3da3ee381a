import type { Payload, TypedUser } from 'payload';
import { type Words, words } from '../../../collections/words.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import { readProgress } from '../../releasing/rerelease-progress.ts';
import { deskMoment } from '../desk-moment.ts';
import { sayEmbargo, sayTerm } from '../releases/release-words.ts';
import { type FailedPlan, failedPlans } from './failed-plans.ts';
import { type DraftLine, latestDrafts, latestReleases } from './overview-data.ts';
import { RereleaseLine } from './rerelease-line.tsx';

interface OverviewProps {
  i18n: { language: string };
  payload: Payload;
  user: TypedUser | null;
}

/** What the desk sees first: the way to a new text, the drafts that wait, and what went out last. */
export async function Overview({ i18n, payload, user }: OverviewProps) {
  if (user === null) return null;
  const [drafts, releases, failed, { current }] = await Promise.all([
    latestDrafts(payload, user),
    latestReleases(payload),
    failedPlans(payload, user),
    readProgress(payload.db),
  ]);
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
      {current !== null && <RereleaseLine i18n={i18n} progress={current} />}
      {failed.length > 0 && (
        <section>
          <h2>{say(words('Не вийшло вчасно', 'Not done in time'))}</h2>
          <ul>{failed.map((plan) => failedPlanLine(plan, i18n))}</ul>
        </section>
      )}
      <section>
        <h2>{say(words('Чернетки', 'Drafts'))}</h2>
        {drafts.length === 0 && <p>{say(words('Жодна чернетка не чекає.', 'No draft is waiting.'))}</p>}
        <ul>{drafts.map((draft) => draftLine(draft, i18n))}</ul>
      </section>
      <section>
        <h2>{say(words('Щойно вийшло', 'Just out'))}</h2>
        {releases.length === 0 && <p>{say(words('Ще нічого не опубліковано.', 'Nothing is published yet.'))}</p>}
        <ul>{releases.map((release) => releaseLine(release, i18n))}</ul>
      </section>
    </div>
  );
}

function draftLine({ type, id, locale, title, updatedAt }: DraftLine, i18n: OverviewProps['i18n']) {
  return (
    <li key={`${type}/${id}/${locale}`}>
      <a href={`/admin/collections/${type}/${id}?locale=${locale}`}>{title}</a>
      <small>
        {sayTerm(i18n, 'locale', locale)} · {deskMoment(updatedAt)}
      </small>
    </li>
  );
}

function failedPlanLine(plan: FailedPlan, i18n: OverviewProps['i18n']) {
  const { key, type, id, locale, title, act, reason, at } = plan;
  return (
    <li key={key}>
      <a href={`/admin/collections/${type}/${id}${locale === null ? '' : `?locale=${locale}`}`}>{title}</a>
      <small>
        {i18n.language === 'en' ? PLANNED[act].en : PLANNED[act].uk} ·{' '}
        {locale === null ? '' : `${sayTerm(i18n, 'locale', locale)} · `}
        {deskMoment(at)}
      </small>
      <small>{reason}</small>
    </li>
  );
}

const PLANNED = {
  publish: words('Мало вийти', 'Was to come out'),
  unpublish: words('Мало бути відкликано', 'Was to be withdrawn'),
};

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
