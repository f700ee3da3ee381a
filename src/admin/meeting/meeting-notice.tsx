'use client';

import { Button, toast, useModal, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { sayIn } from '../texts/text-words.ts';
import { MeetingDialog } from './meeting-dialog.tsx';
import { BRING_TOGETHER, MET, TOGETHER } from './meeting-words.ts';
import { useMeeting, useMeetingBase } from './use-meeting.ts';

/** Payload's own answer, which reloads the form and with it throws away what was typed. */
const RELOAD = 'document-stale-data';

/** Says that somebody else saved the text meanwhile, and brings both together: by itself where it can, else by asking. */
export function MeetingNotice() {
  const { i18n } = useTranslation();
  const { met, look, goOnWith } = useMeeting();
  const { isModalOpen, closeModal } = useModal();
  const [isAsking, setAsking] = useState(false);
  useMeetingBase();
  const wouldReload = isModalOpen(RELOAD);
  useEffect(() => {
    if (!wouldReload) return;
    closeModal(RELOAD);
    void look();
  }, [wouldReload, closeModal, look]);
  if (met === null) return null;

  const settle = async (data: Record<string, unknown>) => {
    setAsking(false);
    await goOnWith(data);
    toast.info(sayIn(i18n.language, TOGETHER));
  };
  const bringTogether = async () => {
    if (met.clashes.length > 0) setAsking(true);
    else await settle(met.data);
  };
  return (
    <div className="kept-words__found" role="alert">
      <p>{sayIn(i18n.language, MET)}</p>
      <Button
        buttonStyle="secondary"
        id="action-bring-together"
        margin={false}
        onClick={() => void bringTogether()}
        size="small"
      >
        {sayIn(i18n.language, BRING_TOGETHER)}
      </Button>
      {isAsking && <MeetingDialog met={met} onCancel={() => setAsking(false)} onDone={(data) => void settle(data)} />}
    </div>
  );
}
