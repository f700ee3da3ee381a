'use client';

import { FormSubmit, toast, useDocumentInfo, useForm, useFormFields, useLocale, useTranslation } from '@payloadcms/ui';
import { useCallback, useState } from 'react';
import { LOCALES, type Locale } from '../../publication/release.ts';
import { useMeeting } from '../meeting/use-meeting.ts';
import { goToField } from '../outlook/go-to-field.ts';
import { useAskOutlook } from '../outlook/use-ask-outlook.ts';
import { formHasHeard } from './form-has-heard.ts';
import { labelOfPublishing } from './label-of-publishing.ts';
import { ALSO, BLOCKED, sayIn } from './text-words.ts';
import './narrow.css';
import './texts.css';
import { UndoWithdrawal } from './undo-withdrawal.tsx';
import { useTexts } from './use-texts.ts';
import { WithdrawButton } from './withdraw-button.tsx';

/** What can be done with the text that is open: bring it out, with the other one only where that is ticked, or withdraw it. */
export function TextActs() {
  const { i18n } = useTranslation();
  const { id, collectionSlug, hasPublishPermission, setHasPublishedDoc, setUnpublishedVersionCount, uploadStatus } =
    useDocumentInfo();
  const { submit } = useForm();
  const { code } = useLocale();
  const locale = LOCALES.find((known) => known === code) ?? 'uk';
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const texts = useTexts();
  const { ask } = useAskOutlook();
  const { look } = useMeeting();
  const [wantsOther, setWantsOther] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Locale | null>(null);
  const forgetWithdrawal = useCallback(() => setWithdrawn(null), []);
  const publishedAt = useFormFields(([fields]) => fields['publishedAt']?.value);
  const title = useFormFields(([fields]) => fields['title']?.value);
  if (hasPublishPermission !== true) return null;

  const otherState = texts?.states[other];
  const isOtherWaiting = otherState !== undefined && (otherState.kind === 'draft' || otherState.waits);
  const isBoth = isOtherWaiting && wantsOther;
  const label = labelOfPublishing({
    locale,
    state: texts?.states[locale] ?? null,
    otherState: otherState ?? null,
    isBoth,
    publishedAt,
    title,
    now: Date.now(),
  });

  const publish = async () => {
    if (isBusy || uploadStatus === 'uploading') return;
    setBusy(true);
    try {
      const outlook = await ask({ also: isBoth ? [other] : [] });
      const blocking = outlook?.findings.find(({ level }) => level === 'block');
      if (blocking !== undefined) {
        toast.error(`${sayIn(i18n.language, BLOCKED)} ${sayIn(i18n.language, blocking.message)}`);
        await goToField(blocking.field);
        return;
      }
      await formHasHeard();
      if (await look()) return;
      const query = `locale=${locale}&depth=0&fallback-locale=null${isBoth ? '&publishAllLocales=true' : ''}`;
      const done = await submit({
        action: `/api/${collectionSlug}${id === undefined ? '' : `/${id}`}?${query}`,
        method: id === undefined ? 'POST' : 'PATCH',
        overrides: { _status: 'published' },
      });
      if (done === undefined) return;
      setWantsOther(false);
      setUnpublishedVersionCount(0);
      setHasPublishedDoc(true);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="text-acts">
      {isOtherWaiting && (
        <label>
          <input type="checkbox" checked={wantsOther} onChange={(event) => setWantsOther(event.target.checked)} />
          {sayIn(i18n.language, ALSO[other])}
        </label>
      )}
      <FormSubmit buttonId="action-save" disabled={isBusy} onClick={() => void publish()} size="medium" type="button">
        {sayIn(i18n.language, label)}
      </FormSubmit>
      {texts !== null && (
        <WithdrawButton locale={locale} onDone={() => setWithdrawn(locale)} state={texts.states[locale]} />
      )}
      {withdrawn === locale && texts?.states[locale].kind === 'withdrawn' && (
        <UndoWithdrawal locale={locale} onOver={forgetWithdrawal} />
      )}
    </div>
  );
}
