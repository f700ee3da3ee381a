'use client';

import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import type { Words } from '../../../collections/words.ts';
import { sayIn } from '../texts/text-words.ts';
import { HistoryChange } from './history-change.tsx';
import { HistoryLine } from './history-line.tsx';
import { HISTORY } from './history-words.ts';
import { useHistory } from './use-history.ts';
import './history.css';

/** What became of the text that is open: when it came out, what each change said, when and why it was withdrawn, and where it is now. */
export function HistoryField() {
  const { i18n } = useTranslation();
  const { id, collectionSlug } = useDocumentInfo();
  const { history, hasFailed, again } = useHistory();
  const say = (phrase: Words) => sayIn(i18n.language, phrase);
  const versions = `/admin/collections/${collectionSlug}/${id}/versions`;
  return (
    <section aria-labelledby="text-history-title" className="text-history field-type">
      <h3 id="text-history-title">{say(HISTORY.title)}</h3>
      <div aria-live="polite">
        {id === undefined && <p>{say(HISTORY.saveFirst)}</p>}
        {id !== undefined && history === null && !hasFailed && <p>{say(HISTORY.loading)}</p>}
        {hasFailed && (
          <>
            <p>{say(HISTORY.failed)}</p>
            <Button buttonStyle="secondary" margin={false} onClick={again} size="small">
              {say(HISTORY.again)}
            </Button>
          </>
        )}
        {history?.entries.length === 0 && <p>{say(HISTORY.nothing)}</p>}
      </div>
      {history !== null && history.waiting.length > 0 && (
        <div className="text-history__entry text-history__entry--waiting">
          <h4>{say(HISTORY.waiting)}</h4>
          <ul>
            {history.waiting.map((change) => (
              <HistoryChange change={change} key={change.field} language={i18n.language} />
            ))}
          </ul>
        </div>
      )}
      {history !== null && history.feeds.length > 0 && (
        <p>
          {say(HISTORY.feeds)}:{' '}
          {history.feeds.map(({ name, title, address }, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <a href={address}>{title}</a>
            </span>
          ))}
        </p>
      )}
      {history !== null && (
        <ol>
          {history.entries.map((entry) => (
            <HistoryLine
              entry={entry}
              key={`${entry.version ?? entry.at}`}
              language={i18n.language}
              versions={versions}
            />
          ))}
        </ol>
      )}
      {history?.isCut === true && <p>{say(HISTORY.cut)}</p>}
    </section>
  );
}
