'use client';

import {
  ConfirmationModal,
  FormSubmit,
  toast,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormFields,
  useFormModified,
  useHotkey,
  useModal,
  useOperation,
  useTranslation,
} from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { Words } from '../../../collections/words.ts';
import { sayIn } from '../texts/text-words.ts';
import { countMoves, type Moves } from './count-moves.ts';
import { HEADING, KEEP, MERGE, MERGING, UNCOUNTED } from './merging-words.ts';
import { MovesList } from './moves-list.tsx';

/** Saves a tag or a source. What would merge it is told first, with all that moves, and asked for: it is for good. */
export function SaveOrMerge() {
  const { i18n, t } = useTranslation();
  const { id, collectionSlug, savedDocumentData, uploadStatus } = useDocumentInfo();
  const { submit } = useForm();
  const { openModal } = useModal();
  const isModified = useFormModified();
  const operation = useOperation();
  const editDepth = useEditDepth();
  const target = useFormFields(([fields]) => fields['mergedInto']?.value);
  const button = useRef<HTMLButtonElement>(null);
  const [moves, setMoves] = useState<Moves | null>(null);
  const isDisabled = (operation === 'update' && !isModified) || uploadStatus === 'uploading';
  const from = String(savedDocumentData?.['listTitle'] ?? '');
  const say = (phrase: Words) => fill(sayIn(i18n.language, phrase), { from, to: moves?.into ?? '' });
  const slug = `merge-${collectionSlug}-${id}`;
  const isMerge = id !== undefined && isSet(target) && !isSet(savedDocumentData?.['mergedInto']);
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!isDisabled) button.current?.click();
  });

  const save = async () => {
    if (!isMerge || (collectionSlug !== 'tags' && collectionSlug !== 'sources')) {
      await submit();
      return;
    }
    try {
      setMoves(await countMoves(collectionSlug, id, target));
      openModal(slug);
    } catch {
      // Whatever it was, nobody merges blindly.
      toast.error(sayIn(i18n.language, UNCOUNTED));
    }
  };
  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={isDisabled}
        onClick={() => void save()}
        ref={button}
        size="medium"
        type="button"
      >
        {t('general:save')}
      </FormSubmit>
      <ConfirmationModal
        body={moves === null ? '' : <MovesList from={from} language={i18n.language} moves={moves} />}
        cancelLabel={say(KEEP)}
        confirmingLabel={say(MERGING)}
        confirmLabel={say(MERGE)}
        heading={say(HEADING)}
        modalSlug={slug}
        onConfirm={async () => {
          await submit();
        }}
      />
    </>
  );
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
