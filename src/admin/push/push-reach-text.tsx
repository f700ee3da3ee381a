'use client';

import type { TextRecipients } from '../../http/admin/push/push-view.ts';
import { deskMoment } from '../desk-moment.ts';
import type { PushReachWords } from './push-reach-words.ts';

/** Who got one text: its webhooks, its take-down ledger, and how many readers of the hub. */
export function PushReachText({ text, words }: { text: TextRecipients; words: PushReachWords }) {
  const { recipients, takedowns, hub } = text;
  const hasReaders = hub !== null && Object.values(hub).some((count) => count > 0);
  return (
    <div className="push-desk__part">
      <h4>{words.languages[text.locale]}</h4>
      {recipients.length === 0 && <p>{words.nobody}</p>}
      {recipients.length > 0 && (
        <div className="push-desk__scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.partner}</th>
                <th scope="col">{words.address}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.when}</th>
              </tr>
            </thead>
            <tbody>
              {recipients.map(({ id, partner, address, event, reached, deliveredAt }) => (
                <tr key={id}>
                  <th scope="row">{partner}</th>
                  <td className="push-desk__address">{address}</td>
                  <td>{words.events[event]}</td>
                  <td className={`push-desk__${reached}`}>{words.reached[reached]}</td>
                  <td>{deliveredAt === null ? '—' : deskMoment(deliveredAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {takedowns.length > 0 && (
        <div className="push-desk__scroll">
          <h5>{words.ledger}</h5>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.subscriber}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.takenBack}</th>
                <th scope="col">{words.confirmed}</th>
              </tr>
            </thead>
            <tbody>
              {takedowns.map(({ subscriber, event, at, confirmedAt }) => (
                <tr key={`${subscriber} ${event} ${at} ${confirmedAt}`}>
                  <th className="push-desk__address" scope="row">
                    {subscriber}
                  </th>
                  <td>{words.events[event]}</td>
                  <td>{deskMoment(at)}</td>
                  <td className={confirmedAt === null ? 'push-desk__failing' : undefined}>
                    {confirmedAt === null ? words.unconfirmed : deskMoment(confirmedAt)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasReaders && <p>{words.hub(hub)}</p>}
    </div>
  );
}
