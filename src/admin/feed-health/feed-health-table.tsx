'use client';

import { useState } from 'react';
import type { FeedHealthReport } from '../../http/admin/feed-health/report.ts';
import type { Locale } from '../../publication/release.ts';
import { FeedHealthRow } from './feed-health-row.tsx';
import { COLUMNS, nextSorting, type Sorting, sortFeeds } from './feed-health-sorting.ts';
import type { HealthWords } from './feed-health-words.ts';

/** One row a feed; a click on a column's name puts the rows in its order. */
export function FeedHealthTable(props: { report: FeedHealthReport; language: Locale; words: HealthWords }) {
  const { report, language, words } = props;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  return (
    <div className="feed-health__scroll">
      <table className="feed-health__table">
        <thead>
          <tr>
            {COLUMNS.map((column) => {
              const isSorted = sorting?.by === column;
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
                >
                  <button onClick={() => setSorting(nextSorting(sorting, column))} type="button">
                    {words[column]}
                    <span aria-hidden="true">{isSorted ? (sorting.isDescending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        {sortFeeds(report.feeds, sorting).map((feed) => (
          <FeedHealthRow
            days={report.days}
            feed={feed}
            key={`${feed.locale}/${feed.channel}`}
            language={language}
            words={words}
          />
        ))}
      </table>
    </div>
  );
}
