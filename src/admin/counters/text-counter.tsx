'use client';

import { useField, useTranslation } from '@payloadcms/ui';
import { SHOWN, shownOf } from '../../checklist/shown-lengths.ts';
import { AS_SHOWN, sayLength } from './counter-words.ts';
import './counters.css';

/** How long the title or the summary is, and where it is too long to be shown, what search pages and feed readers make of it. */
export function TextCounter({ path, shown }: { path: string; shown: keyof typeof SHOWN }) {
  const { i18n } = useTranslation();
  const { value } = useField<string | null>({ path });
  const text = typeof value === 'string' ? value.trim() : '';
  const length = [...text].length;
  const most = SHOWN[shown];
  const isLong = length > most;
  return (
    <div className={`text-counter${isLong ? ' text-counter--long' : ''}`} id={`counter-${shown}`}>
      <span>{sayLength(i18n.language, length, most)}</span>
      {isLong && (
        <span>
          {AS_SHOWN[i18n.language === 'en' ? 'en' : 'uk']} <q>{shownOf(text, most)}</q>
        </span>
      )}
    </div>
  );
}
