'use client';
import { useField, useTranslation } from '@payloadcms/ui';
import { readCorrections } from '../../publication/body/corrections.ts';
import { deskMoment } from '../desk-moment.ts';
import { CORRECTION_WORDS } from './correction-words.ts';

/** The correction notes that came out, to be read: what was said to the public is not edited away. */
export function CorrectionList({ path }: { path: string }) {
  const { value } = useField<unknown>({ path });
  const { i18n } = useTranslation();
  const words = CORRECTION_WORDS[i18n.language === 'en' ? 'en' : 'uk'];
  const corrections = readCorrections(value);
  if (corrections.length === 0) return null;
  return (
    <div className="field-type">
      <div className="field-label">{words.published}</div>
      <ol>
        {corrections.map(({ at, note }) => (
          <li key={`${at} ${note}`}>
            {at === null ? words.undated : <time dateTime={at}>{deskMoment(at)}</time>}: {note}
          </li>
        ))}
      </ol>
    </div>
  );
}
