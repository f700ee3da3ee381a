import { sayTerm } from './release-words.ts';

interface ReleaseCellProps {
  cellData: unknown;
  field: { name: string };
  i18n: { language: string };
}

/** A term of the log in a list, in the editor's language. */
export function ReleaseCell({ cellData, field, i18n }: ReleaseCellProps) {
  return <span>{sayTerm(i18n, field.name, cellData)}</span>;
}
