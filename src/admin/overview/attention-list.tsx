import { deskMoment } from '../desk-moment.ts';
import { sayTerm } from '../releases/release-words.ts';
import type { AttentionLine } from './attention.ts';
import type { FailedPlan } from './failed-plans.ts';
import { ATTENTION, REASONS, sayerOf } from './overview-words.ts';
import { PulseTroubles } from './pulse-troubles.tsx';
import type { ScheduleLine } from './schedule.ts';

interface AttentionListProps {
  i18n: { language: string };
  failed: readonly FailedPlan[];
  dated: readonly AttentionLine[];
  embargoes: readonly ScheduleLine[];
}

/** What somebody has to look at, each with its reason: what failed first, then what is about to happen, then what is missing. */
export function AttentionList({ i18n, failed, dated, embargoes }: AttentionListProps) {
  const say = sayerOf(i18n.language);
  const isQuiet = failed.length + dated.length + embargoes.length === 0;
  return (
    <section className="overview__attention">
      <h2>{say(ATTENTION)}</h2>
      <ul>
        {failed.map((plan) => failedPlanLine(plan, i18n))}
        {embargoes.map(({ type, id, locale, title, at }) => (
          <li key={`${type}/${id}/${locale}`}>
            <a href={`/admin/collections/${type}/${id}?locale=${locale}`}>{title}</a>
            <small>
              {say(REASONS.embargoEnds)} · {deskMoment(at)}
            </small>
          </li>
        ))}
        <PulseTroubles isQuiet={isQuiet} />
        {dated.map(({ reason, type, id, title, at }) => (
          <li key={`${reason}/${type}/${id}`}>
            <a href={`/admin/collections/${type}/${id}${reason === 'deadline' ? '' : '?locale=en'}`}>{title}</a>
            <small>
              {say(REASONS[reason])} {reason === 'deadline' ? '' : '· '}
              {deskMoment(at)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function failedPlanLine(plan: FailedPlan, i18n: AttentionListProps['i18n']) {
  const { key, type, id, locale, title, act, reason, at } = plan;
  return (
    <li key={key}>
      <a href={`/admin/collections/${type}/${id}${locale === null ? '' : `?locale=${locale}`}`}>{title}</a>
      <small>
        {sayerOf(i18n.language)(REASONS[act])} · {locale === null ? '' : `${sayTerm(i18n, 'locale', locale)} · `}
        {deskMoment(at)}
      </small>
      <small>{reason}</small>
    </li>
  );
}
