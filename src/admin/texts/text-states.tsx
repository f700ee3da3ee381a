'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { LOCALES } from '../../publication/release.ts';
import { DEAD_LINKS, GONE, LANGUAGE, sayChanged, sayIn, sayState } from './text-words.ts';
import './texts.css';
import { useTexts } from './use-texts.ts';

/** How both texts of an item stand, beside each other, in plain words; and which of their links lead nowhere. */
export function TextStates() {
  const { i18n } = useTranslation();
  const { savedDocumentData } = useDocumentInfo();
  const texts = useTexts();
  const changedAt: unknown = savedDocumentData?.['updatedAt'];
  if (texts === null) return null;
  return (
    <div className="text-states">
      <ul>
        {LOCALES.map((locale) => (
          <li key={locale} className={`text-states__${texts.states[locale].kind}`}>
            <b>{sayIn(i18n.language, LANGUAGE[locale])}:</b> {sayState(i18n.language, texts.states[locale])}
          </li>
        ))}
      </ul>
      {typeof changedAt === 'string' && <small>{sayChanged(i18n.language, changedAt)}</small>}
      {texts.deadLinks.length > 0 && (
        <p role="status">
          {sayIn(i18n.language, DEAD_LINKS)}{' '}
          {texts.deadLinks.map(({ title }) => (title === null ? sayIn(i18n.language, GONE) : `«${title}»`)).join(', ')}
        </p>
      )}
    </div>
  );
}
