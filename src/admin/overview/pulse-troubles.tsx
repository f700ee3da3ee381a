'use client';

import { useTranslation } from '@payloadcms/ui';
import { deskMoment } from '../desk-moment.ts';
import { ALL_WELL, NUMBER, REACH, sayerOf } from './overview-words.ts';
import { usePulse } from './pulse.tsx';

/** Withdrawals that somebody has not confirmed, and webhooks that do not take what they are sent. */
export function PulseTroubles({ isQuiet }: { isQuiet: boolean }) {
  const { i18n } = useTranslation();
  const pulse = usePulse();
  const say = sayerOf(i18n.language);
  const unconfirmed = pulse?.unconfirmed ?? [];
  const webhooks = pulse?.webhooks ?? [];
  if (isQuiet && pulse !== null && unconfirmed.length + webhooks.length === 0) return <li>{say(ALL_WELL)}</li>;
  return (
    <>
      {unconfirmed.map(({ text, item, number, title, at, who }) => (
        <li key={text}>
          <a href={item}>{title ?? `${say(NUMBER)} ${number}`}</a>
          <small>
            {say(REACH.unconfirmed)}{' '}
            {who.map(({ partner, contact }) => (contact === null ? partner : `${partner} (${contact})`)).join('; ')} ·{' '}
            {deskMoment(at)}
          </small>
        </li>
      ))}
      {webhooks.map(({ id, partner, address, failingSince }) => (
        <li key={id}>
          <a href={`/admin/collections/subscriptions/${id}`}>{partner}</a>
          <small>
            {failingSince === null ? say(REACH.stopped) : `${say(REACH.failing)} ${deskMoment(failingSince)}`} ·{' '}
            {address}
          </small>
        </li>
      ))}
    </>
  );
}
