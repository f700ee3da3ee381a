'use client';

import { Button, ConfirmationModal, toast, useDocumentInfo, useModal, useTranslation } from '@payloadcms/ui';
import { useRef } from 'react';
import type { Locale } from '../../publication/release.ts';
import type { TextState } from '../../publication/text-state.ts';
import {
  DO_WITHDRAW,
  FAILED,
  KEEP,
  NOTE,
  NOTICE,
  sayIn,
  WITHDRAW,
  WITHDRAW_BODY,
  WITHDRAW_HEADING,
  WITHDRAWING,
  WITHDRAWN,
} from './text-words.ts';
import { useLatestWords } from './use-latest-words.ts';
import { useSaveDraft } from './use-save-draft.ts';

/** Withdraws the text in one language, and asks why. Not there for a text that nobody sees. */
export function WithdrawButton({ locale, state, onDone }: { locale: Locale; state: TextState; onDone: () => void }) {
  const { i18n } = useTranslation();
  const { id, collectionSlug, incrementVersionCount, setHasPublishedDoc, setUnpublishedVersionCount } =
    useDocumentInfo();
  const showLatest = useLatestWords(locale);
  const { toggleModal } = useModal();
  const saveDraft = useSaveDraft();
  // The draft that is saved first counts as well: what was drawn before it would count to the same number.
  const countVersion = useRef(incrementVersionCount);
  countVersion.current = incrementVersionCount;
  const notice = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  if (!['public', 'planned', 'embargoed'].includes(state.kind)) return null;
  const say = (phrase: Parameters<typeof sayIn>[1]) => sayIn(i18n.language, phrase);
  const slug = `withdraw-${id}-${locale}`;

  const withdraw = async () => {
    // Words that are not saved are no part of the withdrawal, and are not lost by it: they become a draft first, if they can.
    const kept = await saveDraft();
    const response = await fetch(`/api/${collectionSlug}/${id}?locale=${locale}&depth=0&fallback-locale=null`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
      body: JSON.stringify({
        _status: 'draft',
        withdrawalNotice: notice.current?.value ?? '',
        withdrawalNote: note.current?.value ?? '',
      }),
    });
    const answer = (await response.json()) as { doc?: Record<string, unknown>; errors?: { message: string }[] };
    if (!response.ok || answer.doc === undefined) {
      toast.error(answer.errors?.[0]?.message ?? say(FAILED));
      return;
    }
    if (kept !== 'failed') await showLatest(answer.doc);
    setUnpublishedVersionCount(1);
    setHasPublishedDoc(false);
    countVersion.current();
    toast.success(say(WITHDRAWN));
    onDone();
  };

  return (
    <>
      <Button
        buttonStyle="secondary"
        id="action-withdraw"
        margin={false}
        onClick={() => toggleModal(slug)}
        size="medium"
      >
        {say(WITHDRAW[locale])}
      </Button>
      <ConfirmationModal
        body={
          <div className="withdrawal-reason">
            <p>{say(WITHDRAW_BODY)}</p>
            <label>
              {say(NOTICE)}
              <textarea maxLength={1000} ref={notice} />
            </label>
            <label>
              {say(NOTE)}
              <textarea maxLength={1000} ref={note} />
            </label>
          </div>
        }
        cancelLabel={say(KEEP)}
        confirmingLabel={say(WITHDRAWING)}
        confirmLabel={say(DO_WITHDRAW)}
        heading={say(WITHDRAW_HEADING)}
        modalSlug={slug}
        onConfirm={withdraw}
      />
    </>
  );
}
