import type { Embargo } from '../../log/release-row.ts';
import { sayEmbargo, sayTerm } from './release-words.ts';

interface ReleaseCellProps {
  cellData: unknown;
  field: { name: string };
  i18n: { language: string };
}

/** A term of the log in a list, in the editor's language. */
export function ReleaseCell({ cellData, field, i18n }: ReleaseCellProps) {
  return <span>{sayTerm(i18n, field.name, cellData)}</span>;
}

/** Who has a text under embargo, and until when; nothing for a text that is under none. */
export function EmbargoCell({ cellData, i18n }: ReleaseCellProps) {
  const embargo = (cellData ?? null) as Embargo | null;
  return <span>{embargo === null ? '' : sayEmbargo(i18n, embargo.until)}</span>;
}
