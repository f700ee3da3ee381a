'use client';

import { useField, useTranslation } from '@payloadcms/ui';
import { bodyText } from '../../publication/body/body-text.ts';
import { sayWords } from './counter-words.ts';
import './counters.css';

/** How many words the body has, and how long it takes to read. */
export function WordCount({ path }: { path: string }) {
  const { i18n } = useTranslation();
  const { value } = useField<unknown>({ path });
  const words = bodyText(value)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return (
    <div className="text-counter" id="counter-body">
      <span>{sayWords(i18n.language, words)}</span>
    </div>
  );
}
