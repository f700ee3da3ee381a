import type { Payload, TypedUser } from 'payload';
import { countIn } from '../../log/placements/placements.ts';
import { readProgress } from '../../releasing/rerelease-progress.ts';
import { CALENDAR } from '../calendar/calendar-words.ts';
import { deskMoment } from '../desk-moment.ts';
import { FirstHour } from '../first-hour/first-hour.tsx';
import { firstSteps } from '../first-hour/first-steps.ts';
import { deadlines, untranslated } from './attention.ts';
import { AttentionList } from './attention-list.tsx';
import { DraftList } from './draft-list.tsx';
import { failedPlans } from './failed-plans.ts';
import { justOut } from './just-out.ts';
import { JustOutList } from './just-out-list.tsx';
import { latestDrafts } from './latest-drafts.ts';
import { FEED_HEALTH, FOOTER, JUST_OUT, KYIV, LOG, MINE, OPEN_SITE, OTHERS, sayerOf } from './overview-words.ts';
import { PulseProvider } from './pulse.tsx';
import { RereleaseLine } from './rerelease-line.tsx';
import { schedule } from './schedule.ts';
import { Timeline } from './timeline.tsx';
import { WriteMenu } from './write-menu.tsx';
import './overview.css';

interface OverviewProps {
  i18n: { language: string };
  payload: Payload;
  user: TypedUser | null;
}

/** `/admin`: what is planned, what waits, what needs somebody, and what went out last; brought up to date while it is open. */
export async function Overview({ i18n, payload, user }: OverviewProps) {
  if (user === null) return null;
  const { db } = payload;
  const now = new Date().toISOString();
  const isEditor = 'role' in user && user.role !== 'author';
  const [lines, drafts, out, failed, missing, dated, { current }, uk, en, steps] = await Promise.all([
    schedule(payload, now),
    latestDrafts(payload, user),
    justOut(payload),
    failedPlans(payload, user),
    untranslated(payload, now),
    deadlines(payload, now),
    readProgress(db),
    countIn(db, 'uk/all'),
    countIn(db, 'en/all'),
    firstSteps(payload),
  ]);
  const say = sayerOf(i18n.language);
  const soon = new Date(Date.parse(now) + HOUR_MS).toISOString();
  const embargoes = lines.filter(({ what, at }) => what === 'embargoed' && at <= soon);
  return (
    <PulseProvider>
      <main className="overview">
        <header className="overview__head">
          <h1>{sayDate(i18n.language, now)}</h1>
          <p>
            <time dateTime={now}>{deskMoment(now).slice(-5)}</time> {say(KYIV)}
          </p>
          <WriteMenu say={say} />
          <a className="btn btn--style-secondary btn--size-medium overview__calendar" href="/admin/calendar">
            {say(CALENDAR)}
          </a>
          <a className="btn btn--style-secondary btn--size-medium" href="/">
            {say(OPEN_SITE)}
          </a>
        </header>
        {steps !== null && (
          <FirstHour language={i18n.language} role={'role' in user ? user.role : null} steps={steps} />
        )}
        {current !== null && <RereleaseLine i18n={i18n} progress={current} />}
        <Timeline i18n={i18n} lines={lines} now={now} />
        <div className="overview__side">
          <AttentionList i18n={i18n} failed={failed} dated={[...missing, ...dated]} embargoes={embargoes} />
          <DraftList drafts={drafts.mine} heading={MINE} i18n={i18n} />
          <DraftList drafts={drafts.others} heading={OTHERS} i18n={i18n} />
        </div>
        <section className="overview__out-list">
          <h2>{say(JUST_OUT)}</h2>
          <JustOutList i18n={i18n} lines={out} />
        </section>
        <footer className="overview__foot">
          {uk.toLocaleString(i18n.language)} {say(FOOTER.uk)}, {en.toLocaleString(i18n.language)} {say(FOOTER.en)}
          {isEditor && (
            <>
              {' · '}
              <a href="/admin/feed-health">{say(FEED_HEALTH)}</a>
              {' · '}
              <a href="/admin/collections/releases">{say(LOG)}</a>
            </>
          )}
        </footer>
      </main>
    </PulseProvider>
  );
}

const HOUR_MS = 3_600_000;

/** `понеділок, 30 листопада`, in Kyiv. */
function sayDate(language: string, at: string): string {
  const options = { timeZone: 'Europe/Kyiv', weekday: 'long', day: 'numeric', month: 'long' } as const;
  const said = new Date(at).toLocaleDateString(language === 'en' ? 'en-GB' : 'uk-UA', options);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
