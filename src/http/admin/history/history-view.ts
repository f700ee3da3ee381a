import type { HistoryEntry, TextChange, TextHistory } from '../../../history/history.ts';
import type { FeedOutlook } from '../outlook/outlook-view.ts';

/** A field as the form calls it, in both languages of the desk. */
export interface FieldName {
  uk: string;
  en: string;
}

/** The same change, with names in place of ids. */
export type NamedChange = TextChange & { label: FieldName };

/** What became of one text, as the desk shows it. */
export interface HistoryView extends Omit<TextHistory, 'entries' | 'waiting'> {
  entries: (Omit<HistoryEntry, 'changes'> & { changes: NamedChange[] })[];
  waiting: NamedChange[];
  /** Feeds that have the text now. */
  feeds: FeedOutlook[];
}
