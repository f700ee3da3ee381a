'use client';

import { Banner, Button, Gutter, SetStepNav, useTranslation } from '@payloadcms/ui';
import { counted, formatNumber } from '../../pages/format/plural.ts';
import type { Locale } from '../../publication/release.ts';
import { countFindings } from './feed-health-sorting.ts';
import { FeedHealthTable } from './feed-health-table.tsx';
import { deskLanguage, HEALTH_WORDS } from './feed-health-words.ts';
import { type HealthState, useFeedHealth } from './use-feed-health.ts';
import './feed-health.css';

/** How the feeds are, as `/api/feed-health` tells it. */
export function FeedHealthView() {
  const { i18n } = useTranslation();
  const language = deskLanguage(i18n.language);
  const words = HEALTH_WORDS[language];
  const { state, checkAgain } = useFeedHealth();
  const { report, isLoading } = state;
  return (
    <Gutter className="feed-health">
      <main>
        <SetStepNav nav={[{ label: words.title }]} />
        <div className="feed-health__head">
          <h1>{words.title}</h1>
          <Button buttonStyle="secondary" disabled={isLoading} margin={false} onClick={checkAgain} size="small">
            {words.again}
          </Button>
        </div>
        <p className="feed-health__lead">{words.lead}</p>
        <div aria-live="polite">
          <p className="feed-health__sum">{report === null ? isLoading && words.loading : sum(state, language)}</p>
          {state.hasFailed && <Banner type="error">{words.failed}</Banner>}
          {report !== null && !report.isCountedHere && <Banner type="info">{words.countedElsewhere}</Banner>}
        </div>
        {report !== null && <FeedHealthTable language={language} report={report} words={words} />}
      </main>
    </Gutter>
  );
}

/** `137 стрічок, із зауваженнями: 2`, and while more are to come how many are checked. */
function sum({ report, isLoading }: HealthState, language: Locale): string {
  if (report === null) return '';
  const words = HEALTH_WORDS[language];
  const faulty = report.feeds.filter((feed) => countFindings(feed) > 0).length;
  return [
    counted(language, report.totalFeeds, words.feeds),
    ...(isLoading ? [words.checked(formatNumber(language, report.feeds.length))] : []),
    words.faulty(formatNumber(language, faulty)),
  ].join(', ');
}
