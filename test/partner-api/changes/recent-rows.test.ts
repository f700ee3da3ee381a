import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleaseRow } from '../../../src/log/release-row.ts';
import { RecentRows } from '../../../src/partner-api/changes/recent-rows.ts';
import { releaseRow } from '../../support/release-row.ts';

const START = 10;
const seqs = (rows: readonly ReleaseRow[] | null) => rows?.map(({ seq }) => seq) ?? null;

describe('the end of the log in memory', () => {
  it('gives what came since a position, and nothing of a position before its beginning', () => {
    const recent = new RecentRows(START, { maxRows: 10, maxChars: 1e6 });
    recent.add([releaseRow({ key: 'a', seq: 11 }), releaseRow({ key: 'b', seq: 12 })]);
    recent.add([releaseRow({ key: 'c', seq: 13 })]);
    expect([9, 10, 11, 12, 13, 99].map((seq) => seqs(recent.after(seq)))).toEqual([
      null,
      [11, 12, 13],
      [12, 13],
      [13],
      [],
      [],
    ]);
  });

  it('keeps a text once, as it is now', () => {
    const recent = new RecentRows(START, { maxRows: 10, maxChars: 1e6 });
    recent.add([releaseRow({ key: 'a', seq: 11 }), releaseRow({ key: 'b', seq: 12 })]);
    recent.add([releaseRow({ key: 'a', seq: 13 })]);
    expect(seqs(recent.after(START))).toEqual([12, 13]);
  });

  it('lets the oldest go at its bound, and says so to whoever asks for them', () => {
    const few = new RecentRows(START, { maxRows: 2, maxChars: 1e6 });
    few.add(['a', 'b', 'c'].map((key, index) => releaseRow({ key, seq: 11 + index })));
    expect([seqs(few.after(10)), seqs(few.after(11))]).toEqual([null, [12, 13]]);

    const short = new RecentRows(START, { maxRows: 100, maxChars: 1_500 });
    for (let seq = 11; seq < 40; seq += 1) short.add([releaseRow({ key: `k${seq}`, seq })]);
    expect(short.size).toBeGreaterThan(0);
    expect(short.size).toBeLessThan(5);
    expect(seqs(short.after(38))).toEqual([39]);
    short.add([releaseRow({ key: 'long', seq: 40, url: 'x'.repeat(2_000) })]);
    expect([short.size, short.after(39), short.after(40)]).toEqual([0, null, []]);
  });

  it('never leaves out a row of the log, whatever comes and however little is kept', () => {
    const batches = fc.array(fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(batches, fc.integer({ min: 0, max: 5 }), (texts, maxRows) => {
        const recent = new RecentRows(START, { maxRows, maxChars: 1e6 });
        const log = new Map<string, number>();
        let seq = START;
        for (const batch of texts) {
          const rows = [...new Set(batch)].map((text) => {
            seq += 1;
            log.set(`k${text}`, seq);
            return releaseRow({ key: `k${text}`, seq });
          });
          recent.add(rows);
          expect(recent.size).toBeLessThanOrEqual(maxRows);
          for (let after = START; after <= seq; after += 1) {
            const expected = [...log.values()].filter((other) => other > after).sort((a, b) => a - b);
            const kept = seqs(recent.after(after));
            if (kept !== null) expect(kept).toEqual(expected);
          }
          expect(recent.after(seq)).toEqual([]);
        }
      }),
    );
  });
});
