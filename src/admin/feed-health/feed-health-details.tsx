'use client';

import type { FeedHealth, FormatHealth, Traffic } from '../../http/admin/feed-health/report.ts';
import { counted, formatNumber } from '../../pages/format/plural.ts';
import { formatDay } from '../../publication/dates/kyiv-dates.ts';
import { sizeLabel } from '../../publication/file-label.ts';
import type { Locale } from '../../publication/release.ts';
import type { FeedHealthProps } from './feed-health-props.ts';
import { shareOf304 } from './feed-health-sorting.ts';
import { programName } from './feed-health-words.ts';

const FORMAT_NAMES: Record<FormatHealth['format'], string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** Formats with their sizes and findings, then the programs of today and of yesterday. */
export function FeedHealthDetails(props: FeedHealthProps) {
  const { feed, days, language, words } = props;
  return (
    <>
      <ul className="feed-health__formats">
        {feed.formats.map((format) => (
          <FormatLine {...props} format={format} key={format.format} />
        ))}
      </ul>
      <div className="feed-health__days">
        <DayTraffic {...props} heading={`${words.today}, ${dayOf(days.today, language)}`} traffic={feed.today} />
        {days.yesterday !== null && (
          <DayTraffic
            {...props}
            heading={`${words.yesterday}, ${dayOf(days.yesterday, language)}`}
            traffic={feed.yesterday}
          />
        )}
      </div>
    </>
  );
}

/** A day of Kyiv, in words: its noon is that day wherever the clock is two or three hours from UTC. */
function dayOf(date: string, language: Locale): string {
  return formatDay(language, `${date}T12:00:00.000Z`);
}

function FormatLine({ format, language, words }: FeedHealthProps & { format: FeedHealth['formats'][number] }) {
  const { url, items, bytes, gzipBytes, findings, today } = format;
  const share = shareOf304(today);
  const facts = [
    `${formatNumber(language, items)} ${words.inFeed}`,
    sizeLabel(bytes, language),
    `${sizeLabel(gzipBytes, language)} ${words.compressed}`,
    ...(share === null ? [] : [`${Math.round(share * 100)}\u00a0% ${words.notModified}`]),
  ];
  return (
    <li>
      <a href={url}>{FORMAT_NAMES[format.format]}</a> <span>{facts.join(' · ')}</span>
      {findings.length > 0 && (
        <ul className="feed-health__findings">
          {findings.map((found) => (
            <li key={`${found.code} ${found.item ?? ''} ${found.message.en}`}>
              {found.message[language]}
              {found.item !== undefined && <small>{found.item}</small>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function DayTraffic({ heading, traffic, language, words }: FeedHealthProps & { heading: string; traffic: Traffic }) {
  const { full, notModified, bytes, programs } = traffic;
  const share = shareOf304(traffic);
  return (
    <section>
      <h4>{heading}</h4>
      {share === null ? (
        <p>{words.nobody}</p>
      ) : (
        <p>
          {counted(language, full + notModified, words.requests)}, {Math.round(share * 100)}&nbsp;% {words.notModified},{' '}
          {sizeLabel(bytes, language)} {words.sent}
        </p>
      )}
      <ul>
        {programs.map(({ name, requests, subscribers }) => (
          <li key={name}>
            {programName(name, words)}: {counted(language, requests, words.requests)}
            {subscribers !== null && `, ${counted(language, subscribers, words.subscribers)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
