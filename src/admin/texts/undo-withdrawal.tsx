'use client';

import { Button, toast, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Locale } from '../../publication/release.ts';
import { FAILED, SECONDS, sayIn, UNDO } from './text-words.ts';
import { useLatestWords } from './use-latest-words.ts';

const MINUTE_S = 60;

/** For a minute after a withdrawal: the text back as it was. `onOver` when the minute is over, or the text is back. */
export function UndoWithdrawal({ locale, onOver }: { locale: Locale; onOver: () => void }) {
  const { i18n } = useTranslation();
  const { id, collectionSlug, incrementVersionCount, setHasPublishedDoc } = useDocumentInfo();
  const isModified = useFormModified();
  const showLatest = useLatestWords(locale);
  const [left, setLeft] = useState(MINUTE_S);
  useEffect(() => {
    if (left <= 0) return onOver();
    const second = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(second);
  }, [left, onOver]);

  const bringBack = async () => {
    const response = await fetch(`/api/${collectionSlug}/${id}/undo-withdrawal?locale=${locale}`, {
      method: 'POST',
      headers: { 'Accept-Language': i18n.language },
    });
    const answer = (await response.json()) as { message?: string; errors?: { message: string }[] };
    if (!response.ok) {
      toast.error(answer.errors?.[0]?.message ?? sayIn(i18n.language, FAILED));
      return;
    }
    // What was typed since then stays where it is.
    if (!isModified) await showLatest();
    setHasPublishedDoc(true);
    incrementVersionCount();
    toast.success(answer.message ?? '');
    onOver();
  };

  return (
    <Button
      buttonStyle="secondary"
      id="action-undo-withdrawal"
      margin={false}
      onClick={() => void bringBack()}
      size="medium"
    >
      {sayIn(i18n.language, UNDO[locale])}
      <span aria-hidden="true">
        {' '}
        · {left} {sayIn(i18n.language, SECONDS)}
      </span>
    </Button>
  );
}
