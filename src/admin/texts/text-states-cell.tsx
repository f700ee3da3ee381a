import type { Payload } from 'payload';
import { readTextStates } from '../../../collections/texts/text-states.ts';
import { CONTENT_TYPES, LOCALES } from '../../publication/release.ts';
import { LANGUAGE, sayIn, sayState } from './text-words.ts';
import './texts.css';

interface TextStatesCellProps {
  collectionSlug: string;
  rowData: { id: number | string };
  i18n: { language: string };
  payload: Payload;
}

/** Both texts of an item in a list: what the world sees of each, and what waits. */
export async function TextStatesCell({ collectionSlug, rowData, i18n, payload }: TextStatesCellProps) {
  const type = CONTENT_TYPES.find((known) => known === collectionSlug);
  if (type === undefined) return null;
  const states = await readTextStates(payload.db, type, rowData.id, new Date().toISOString());
  return (
    <span className="text-states-cell">
      {LOCALES.filter((locale) => states[locale].kind !== 'none').map((locale) => (
        <span key={locale} className={`text-states__${states[locale].kind}`}>
          {sayIn(i18n.language, LANGUAGE[locale])}: {sayState(i18n.language, states[locale])}
          <br />
        </span>
      ))}
    </span>
  );
}
