'use client';

import { useTranslation } from '@payloadcms/ui';
import { REACH, sayerOf } from './overview-words.ts';
import { usePulse } from './pulse.tsx';

/** ` · партнери 3 з 4`, once it is known and where there are any. */
export function ReachMark({ text }: { text: string }) {
  const { i18n } = useTranslation();
  const count = usePulse()?.reach[text];
  if (count === undefined) return null;
  const of = i18n.language === 'en' ? 'of' : 'з';
  return ` · ${sayerOf(i18n.language)(REACH.partners)}: ${count.delivered} ${of} ${count.of}`;
}
