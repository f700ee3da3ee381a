import { Page } from '../layout/page.tsx';
import { noticeFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import { FormToken } from '../parts/form-token.tsx';
import { TableRegion } from '../tables/table-region.tsx';
import { type AccountWords, accountWords } from '../words/account-words.ts';
import { AccountKeys } from './account-keys.tsx';
import type { AccountFault, AccountPageModel, AccountSignInModel, AccountTable } from './account-model.ts';
import { AccountNewKey } from './account-new-key.tsx';
import { AccountUsage } from './account-usage.tsx';

/** `/v1/account` for a partner that has signed in: access, keys and use. Works without a script; holds no key but a new one. */
export function renderAccountPage(model: AccountPageModel): string {
  const { site, alternates } = model;
  const words = accountWords(site.locale);
  return renderDocument(
    <Page facts={{ ...noticeFacts(site, words.title, []), alternates }}>
      <div className="account">
        <header className="account-head">
          <div>
            <p className="meta">{words.title}</p>
            <h1>{model.name}</h1>
          </div>
          <form method="post" action={model.url}>
            <FormToken token={model.formToken} />
            <button className="plain-button" name="act" value="sign-out" type="submit" title={words.signOutHint}>
              {words.signOut}
            </button>
          </form>
        </header>
        <Fault fault={model.fault} words={words} />
        <ul className="plain">
          <li>{words.limit(model.requestsPerMinute)}</li>
          <li>{words.embargo[model.seesEmbargoed ? 'seen' : 'unseen']}</li>
          <li>{words.addresses(model.addresses)}</li>
        </ul>
        {model.newKey !== null && <AccountNewKey model={model} />}
        <AccountKeys model={model} />
        {model.newKey === null && <AccountNewKey model={model} />}
        <AccountUsage model={model} />
        {model.tables.map((table) => (
          <Table key={table.title} table={table} />
        ))}
      </div>
    </Page>,
  );
}

/** `/v1/account` for a person without a sign-in: a form that takes the key once. */
export function renderAccountSignIn({ site, url, alternates, fault }: AccountSignInModel): string {
  const words = accountWords(site.locale);
  return renderDocument(
    <Page facts={{ ...noticeFacts(site, words.title, []), alternates }}>
      <div className="account">
        <h1>{words.title}</h1>
        <p>{words.signInIntro}</p>
        <Fault fault={fault} words={words} />
        <form className="account-form" method="post" action={url}>
          <label>
            {words.key}
            <input name="key" type="password" required maxLength={200} autoComplete="current-password" />
          </label>
          <p className="detail">{words.keyHint}</p>
          <button className="button" name="act" value="sign-in" type="submit">
            {words.signIn}
          </button>
        </form>
        <p>{words.noKey}</p>
      </div>
    </Page>,
  );
}

function Fault({ fault, words }: { fault: AccountFault | null; words: AccountWords }) {
  if (fault === null) return null;
  return (
    <p className="box fault" role="alert">
      {say(fault, words.faults)}
    </p>
  );
}

function say(fault: AccountFault, words: AccountWords['faults']): string {
  switch (fault.kind) {
    case 'bad-key':
      return words.badKey;
    case 'too-often':
      return words.tooOften(fault.seconds);
    case 'too-many-keys':
      return words.tooManyKeys;
    case 'stale-form':
      return words.staleForm;
    case 'no-such-key':
      return words.noSuchKey;
    default:
      return fault satisfies never;
  }
}

function Table({ table: { title, columns, rows, empty } }: { table: AccountTable }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <TableRegion label={title}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.join('\n')}>
                  {row.map((cell, index) => (
                    <td key={columns[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}
