'use client';

import { Button } from '@payloadcms/ui';
import type { PartnerKeysView } from '../../http/admin/partner-keys/partner-keys-view.ts';
import { deskMoment } from '../desk-moment.ts';
import type { PartnerKeysWords } from './partner-keys-words.ts';

interface PartnerKeysTableProps {
  keys: PartnerKeysView['keys'];
  isBusy: boolean;
  revoke: (id: string) => void;
  words: PartnerKeysWords;
}

/** What is known of each key, the newest first; those that work can be revoked. */
export function PartnerKeysTable({ keys, isBusy, revoke, words }: PartnerKeysTableProps) {
  const ask = (id: string, prefix: string) => {
    if (window.confirm(words.sure(prefix))) revoke(id);
  };
  return (
    <div className="partner-keys__scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.prefix}</th>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.made}</th>
            <th scope="col">{words.expires}</th>
            <th scope="col">{words.lastUsed}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, prefix, label, state, madeAt, expiresAt, lastUsedAt }) => (
            <tr key={id} className={state === 'live' ? undefined : 'partner-keys__over'}>
              <th scope="row">
                <code>{prefix}…</code>
              </th>
              <td>{label}</td>
              <td>{words.states[state]}</td>
              <td>{deskMoment(madeAt)}</td>
              <td>{expiresAt === null ? words.never : deskMoment(expiresAt)}</td>
              <td>{lastUsedAt === null ? words.unused : deskMoment(lastUsedAt)}</td>
              <td>
                {state === 'live' && (
                  <Button
                    aria-label={words.revokeOne(prefix)}
                    buttonStyle="secondary"
                    disabled={isBusy}
                    margin={false}
                    onClick={() => ask(id, prefix)}
                    size="small"
                  >
                    {words.revoke}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
