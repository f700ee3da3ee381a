'use client';

import { Pill } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { counted, formatNumber } from '../../pages/format/plural.ts';
import { formatMoment } from '../../publication/dates/kyiv-dates.ts';
import { sizeLabel } from '../../publication/file-label.ts';
import { FeedHealthDetails } from './feed-health-details.tsx';
import type { FeedHealthProps } from './feed-health-props.ts';
import { countFindings, largestBytes, shareOf304 } from './feed-health-sorting.ts';
import { programName } from './feed-health-words.ts';

const PROGRAMS_IN_ROW = 3;

/** A feed in one line, and below it, when opened, all that is known of it. */
export function FeedHealthRow(props: FeedHealthProps) {
  const { feed, language, words } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const findings = countFindings(feed);
  const share = shareOf304(feed.today);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <div className="feed-health__feed">
            <button
              aria-controls={id}
              aria-expanded={isOpen}
              aria-label={`${words.details}: ${feed.title}`}
              className="feed-health__toggle"
              onClick={() => setOpen(!isOpen)}
              type="button"
            >
              {isOpen ? '▾' : '▸'}
            </button>
            <span className="feed-health__name">
              <a href={feed.pageUrl}>{feed.title}</a>
              <small>
                {words.languages[feed.locale]} · {feed.channel}
              </small>
            </span>
          </div>
        </th>
        <td className="feed-health__number">{formatNumber(language, feed.texts)}</td>
        <td className="feed-health__number">{sizeLabel(largestBytes(feed), language)}</td>
        <td>{feed.lastChange === null ? '—' : formatMoment(language, feed.lastChange)}</td>
        <td>
          <Pill pillStyle={findings === 0 ? 'success' : 'error'} size="small">
            {findings === 0 ? words.valid : counted(language, findings, words.findings)}
          </Pill>
        </td>
        <td className="feed-health__number">
          {share === null ? '—' : `${Math.round(share * 100)}\u00a0%`}
          {share !== null && (
            <small>{counted(language, feed.today.full + feed.today.notModified, words.requests)}</small>
          )}
        </td>
        <td>{programsLine(props)}</td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td className="feed-health__details" colSpan={7}>
            <FeedHealthDetails {...props} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function programsLine({ feed, language, words }: FeedHealthProps): string {
  const { programs } = feed.today;
  if (programs.length === 0) return '—';
  const shown = programs.slice(0, PROGRAMS_IN_ROW).map(({ name, subscribers }) => {
    const people = subscribers === null ? '' : ` (${counted(language, subscribers, words.subscribers)})`;
    return `${programName(name, words)}${people}`;
  });
  const rest = programs.length - shown.length;
  return shown.join(', ') + (rest === 0 ? '' : ` +${rest}`);
}
