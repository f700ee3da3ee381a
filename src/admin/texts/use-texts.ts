'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { DeadLink } from '../../../collections/texts/dead-links.ts';
import type { Locale } from '../../publication/release.ts';
import type { TextState } from '../../publication/text-state.ts';

export interface TextsOfItem {
  states: Record<Locale, TextState>;
  mayPublish: boolean;
  deadLinks: DeadLink[];
}

/** How the texts of the item that is open stand; null until it is known, and for an item that is not saved yet. */
export function useTexts(): TextsOfItem | null {
  const { id, collectionSlug, lastUpdateTime, versionCount } = useDocumentInfo();
  const [texts, setTexts] = useState<TextsOfItem | null>(null);
  // Asked again whenever something was saved: here, or by whoever else has it open.
  const saved = `${lastUpdateTime}/${versionCount}`;
  useEffect(() => {
    if (id === undefined || saved === '') return;
    const left = new AbortController();
    const look = async () => {
      const response = await fetch(`/api/${collectionSlug}/${id}/texts`, { signal: left.signal });
      if (response.ok) setTexts((await response.json()) as TextsOfItem);
    };
    look().catch(() => {
      if (!left.signal.aborted) setTexts(null);
    });
    return () => left.abort();
  }, [id, collectionSlug, saved]);
  return id === undefined ? null : texts;
}
