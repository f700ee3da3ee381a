import { FormToken } from '../parts/form-token.tsx';
import { Moment } from '../parts/moment.tsx';
import { TableRegion } from '../tables/table-region.tsx';
import { accountWords } from '../words/account-words.ts';
import type { AccountKeyLine, AccountPageModel } from './account-model.ts';

/** A partner's keys: what is known of each, and how to end it. */
export function AccountKeys({ model }: { model: AccountPageModel }) {
  const words = accountWords(model.site.locale);
  return (
    <section className="section">
      <h2>{words.keys}</h2>
      <p>{words.keysIntro}</p>
      <TableRegion label={words.keys}>
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
            {model.keys.map((line) => (
              <KeyRow key={line.id} model={model} line={line} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}

function KeyRow({ model, line }: { model: AccountPageModel; line: AccountKeyLine }) {
  const { locale } = model.site;
  const words = accountWords(locale);
  return (
    <tr className={line.state === 'live' ? undefined : 'is-over'}>
      <th scope="row">
        <code>{line.prefix}…</code>
        {line.isThisOne && <small>{words.thisOne}</small>}
      </th>
      <td>{line.label}</td>
      <td>
        {words.states[line.state]}
        {line.revokedAt !== null && (
          <small>
            <Moment locale={locale} instant={line.revokedAt} />
          </small>
        )}
      </td>
      <td>
        <Moment locale={locale} instant={line.madeAt} dayOnly />
      </td>
      <td>{line.expiresAt === null ? words.never : <Moment locale={locale} instant={line.expiresAt} dayOnly />}</td>
      <td>{line.lastUsedAt === null ? words.unused : <Moment locale={locale} instant={line.lastUsedAt} />}</td>
      <td>
        {line.state === 'live' && (
          <form method="post" action={model.url}>
            <FormToken token={model.formToken} />
            <input type="hidden" name="key" value={line.id} />
            <button
              className="plain-button"
              name="act"
              value="revoke-key"
              type="submit"
              aria-label={words.revokeOne(line.prefix)}
            >
              {line.isThisOne ? words.revokeThisOne : words.revoke}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}
