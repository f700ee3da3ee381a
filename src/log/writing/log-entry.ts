import type { EmbargoedText } from '../../publication/decide-embargo.ts';
import type { Release } from '../../publication/release.ts';
import type { ReleaseRow } from '../release-row.ts';

/** What a change says of its text, and its row says after it. */
type TextFacts = Pick<
  ReleaseRow,
  'key' | 'uid' | 'locale' | 'type' | 'itemId' | 'number' | 'kind' | 'url' | 'change' | 'publishedAt'
>;

/** A change of one text, decided and ready to be written. Where neither `release` nor `embargo` is set, it withdraws. */
export interface LogEntry extends TextFacts, Pick<ReleaseRow, 'channels' | 'shows' | 'isHistory'> {
  /** What everyone sees from now on. */
  release: Release | null;
  /** What trusted partners alone see from now on; never beside a release. */
  embargo: EmbargoedText | null;
  /** Why it is withdrawn, where it is. */
  notice: string | null;
}
