'use client';

import type { WebhookView } from '../../http/admin/push/push-view.ts';
import { deskMoment } from '../desk-moment.ts';
import type { WebhookWords } from './webhook-words.ts';

/** Lag, failures, next attempt and the last answers of a webhook. */
export function WebhookState({ webhook, words }: { webhook: WebhookView; words: WebhookWords }) {
  const { isWorking, notice, lag, lagSince, deliveredAt, failingSince, failures, nextAttemptAt, lastAnswers } = webhook;
  // Two of one second may say the same: what tells them apart is their place.
  const answers = lastAnswers.map((answer, place) => ({ ...answer, name: `${lastAnswers.length - place}` }));
  return (
    <div className="push-desk__part">
      {notice !== null && <p className="push-desk__failing">{words.notices[notice.kind]}</p>}
      {!isWorking && notice === null && <p className="push-desk__stopped">{words.stopped}</p>}
      <p>
        {lag === 0
          ? deliveredAt === null && failures === 0
            ? words.nothingYet
            : words.hasAll
          : words.lag(lag, lagSince === null ? null : deskMoment(lagSince))}
      </p>
      {failingSince !== null && (
        <p className="push-desk__failing">{words.failing(deskMoment(failingSince), failures)}</p>
      )}
      <p>
        {words.delivered}: {deliveredAt === null ? words.never : deskMoment(deliveredAt)}
        {nextAttemptAt !== null && ` · ${words.next}: ${deskMoment(nextAttemptAt)}`}
      </p>
      {lastAnswers.length > 0 && (
        <div className="push-desk__scroll">
          <h4>{words.answers}</h4>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.answer}</th>
                <th scope="col">{words.took}</th>
              </tr>
            </thead>
            <tbody>
              {answers.map(({ name, at, isSuccess, status, failure, ms }) => (
                <tr key={name}>
                  <td>{deskMoment(at)}</td>
                  <td className={isSuccess ? undefined : 'push-desk__failing'}>
                    {status ?? (failure === null ? words.noAnswer : (words.failures[failure] ?? failure))}
                  </td>
                  <td>{ms}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
