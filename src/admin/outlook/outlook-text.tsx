'use client';

import type { ChangeOutlook, FeedOutlook, TextOutlook, WebhookOutlook } from '../../http/admin/outlook/outlook-view.ts';
import { sayIn } from '../texts/text-words.ts';
import {
  ENTERS,
  EVENTS,
  LEAVES,
  NAME,
  NO_ADDRESS,
  NO_PARTNERS,
  PARTNERS,
  STAYS,
  sayChange,
  sayHub,
  sayReaders,
  sayUnchanged,
  TRUSTED,
} from './outlook-words.ts';

/** What becomes of one text, minute by minute. */
export function OutlookText({ text, language }: { text: TextOutlook; language: string }) {
  const { locale, address, changes } = text;
  return (
    <div className="outlook__text">
      <h4>{sayIn(language, NAME[locale])}</h4>
      {changes.length === 0 && <p>{sayUnchanged(language, text)}</p>}
      {changes.map((change) => (
        <OutlookChange key={change.at} change={change} address={address} language={language} />
      ))}
    </div>
  );
}

function OutlookChange({
  change,
  address,
  language,
}: {
  change: ChangeOutlook;
  address: string | null;
  language: string;
}) {
  const { enters, stays, leaves } = change.feeds;
  const hub = sayHub(language, change);
  return (
    <div className={`outlook__change outlook__change--${change.change}`}>
      <p>
        <b>{sayChange(language, change)}</b>
      </p>
      <p className="outlook__readers">
        {address === null ? (
          sayIn(language, NO_ADDRESS)
        ) : (
          <>
            {sayReaders(language, change)}{' '}
            <a href={address} rel="noreferrer" target="_blank">
              {address}
            </a>
          </>
        )}
      </p>
      <Feeds feeds={enters} title={sayIn(language, ENTERS)} />
      <Feeds feeds={leaves} title={sayIn(language, LEAVES)} />
      <Feeds feeds={stays} title={sayIn(language, STAYS)} isFolded />
      {change.webhooks !== null && <Webhooks webhooks={change.webhooks} language={language} />}
      {hub !== '' && <p>{hub}</p>}
    </div>
  );
}

function Feeds({ feeds, title, isFolded = false }: { feeds: FeedOutlook[]; title: string; isFolded?: boolean }) {
  if (feeds.length === 0) return null;
  return (
    <details open={!isFolded}>
      <summary>
        {title}: {feeds.length}
      </summary>
      <ul>
        {feeds.map(({ name, title: feed, address }) => (
          <li key={name}>
            <a href={address} rel="noreferrer" target="_blank" title={address}>
              {feed}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Webhooks({ webhooks, language }: { webhooks: WebhookOutlook[]; language: string }) {
  if (webhooks.length === 0) return <p>{sayIn(language, NO_PARTNERS)}</p>;
  return (
    <details open={webhooks.length <= 5}>
      <summary>
        {sayIn(language, PARTNERS)}: {webhooks.length}
      </summary>
      <ul>
        {webhooks.map(({ partner, address, event, isTrusted }) => (
          <li key={address} title={address}>
            {partner}
            {isTrusted && ` (${sayIn(language, TRUSTED)})`}: {sayIn(language, EVENTS[event])}
            <small>{address}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
