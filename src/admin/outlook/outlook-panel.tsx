'use client';

import { Banner, Button, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { sayIn } from '../texts/text-words.ts';
import { CheckList } from './check-list.tsx';
import { OutlookText } from './outlook-text.tsx';
import { AGAIN, ASK, ASKING, FAILED, LEAD, OUTSIDE, TITLE } from './outlook-words.ts';
import './outlook.css';
import { useShownOutlook } from './shown-outlook.ts';
import { useAskOutlook } from './use-ask-outlook.ts';

/** Beside the form: where its text will go, and what to look at before. Asked for by its button, and by publishing. */
export function OutlookPanel() {
  const { i18n } = useTranslation();
  const { form, ask } = useAskOutlook();
  const shown = useShownOutlook(form);
  const [outside, setOutside] = useState(false);
  const titleId = useId();
  const say = (phrase: Parameters<typeof sayIn>[1]) => sayIn(i18n.language, phrase);
  return (
    <section className="outlook field-type" aria-labelledby={titleId}>
      <h3 id={titleId}>{say(TITLE)}</h3>
      <div aria-live="polite" id="outlook-answer">
        {shown.kind === 'none' && <p className="outlook__lead">{say(LEAD)}</p>}
        {shown.kind === 'asking' && <p>{say(ASKING)}</p>}
        {shown.kind === 'failed' && <Banner type="error">{say(FAILED)}</Banner>}
        {shown.kind === 'told' && (
          <>
            <CheckList findings={shown.outlook.findings} language={i18n.language} />
            {shown.outlook.texts.map((text) => (
              <OutlookText key={text.locale} text={text} language={i18n.language} />
            ))}
          </>
        )}
      </div>
      <label className="outlook__outside">
        <input type="checkbox" checked={outside} onChange={(event) => setOutside(event.target.checked)} />
        {say(OUTSIDE)}
      </label>
      <Button
        buttonStyle="secondary"
        disabled={shown.kind === 'asking'}
        id="action-outlook"
        margin={false}
        onClick={() => void ask({ outside })}
        size="small"
      >
        {say(shown.kind === 'none' ? ASK : AGAIN)}
      </Button>
    </section>
  );
}
