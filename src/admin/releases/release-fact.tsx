import type { ReactNode } from 'react';
import type { Embargo } from '../../log/release-row.ts';
import { deskMoment } from '../desk-moment.ts';
import { sayEmbargo, sayTerm } from './release-words.ts';

interface ReleaseFactProps {
  field: { name: string; type: string; label?: unknown };
  i18n: { language: string };
  value: unknown;
}

/** One fact of a release with its label; JSON as text, so that nothing has to be fetched to show it. */
export function ReleaseFact({ field, i18n, value }: ReleaseFactProps) {
  return (
    <div className="field-type release-fact">
      <div className="field-label">{labelOf(field, i18n.language)}</div>
      {show(field, i18n, value)}
    </div>
  );
}

function show(field: ReleaseFactProps['field'], i18n: ReleaseFactProps['i18n'], value: unknown): ReactNode {
  if (value === null || value === undefined || value === '') return <p>—</p>;
  if (Array.isArray(value)) return <p>{value.length === 0 ? '—' : value.join(', ')}</p>;
  if (field.type === 'date') return <p>{deskMoment(String(value))}</p>;
  if (field.name === 'url') {
    const address = String(value);
    return (
      <p>
        <a href={address}>{address}</a>
      </p>
    );
  }
  if (field.name === 'embargo') return <EmbargoFact i18n={i18n} embargo={value as Embargo} />;
  if (typeof value === 'object') return <pre>{JSON.stringify(value, null, 2)}</pre>;
  return <p>{sayTerm(i18n, field.name, value)}</p>;
}

/** Until when, in a sentence; then the text as trusted partners have it. */
function EmbargoFact({ i18n, embargo }: { i18n: ReleaseFactProps['i18n']; embargo: Embargo }) {
  return (
    <>
      <p>{sayEmbargo(i18n, embargo.until)}</p>
      <pre>{JSON.stringify(embargo.release, null, 2)}</pre>
    </>
  );
}

function labelOf({ name, label }: ReleaseFactProps['field'], language: string): string {
  if (label === null || typeof label !== 'object') return typeof label === 'string' ? label : name;
  const inLanguages = label as Record<string, string>;
  return inLanguages[language] ?? inLanguages['uk'] ?? name;
}
