import { FormToken } from '../parts/form-token.tsx';
import { accountWords } from '../words/account-words.ts';
import type { AccountPageModel } from './account-model.ts';

/** Lives a partner may choose for its key, in days. */
const LIVES = [365, 90, 30];

/** The key that was made this moment, if one was, and the form that makes another while there is room. */
export function AccountNewKey({ model }: { model: AccountPageModel }) {
  const words = accountWords(model.site.locale);
  return (
    <>
      {model.newKey !== null && (
        <div className="box new-key" role="status">
          <h2>{words.newKey}</h2>
          <code>{model.newKey}</code>
          <p>{words.newKeyHint}</p>
        </div>
      )}
      {model.canMakeKey ? (
        <form className="account-form" method="post" action={model.url}>
          <FormToken token={model.formToken} />
          <h2>{words.makeKey}</h2>
          <p>{words.makeKeyIntro}</p>
          <label>
            {words.labelHint}
            <input name="label" type="text" maxLength={80} autoComplete="off" />
          </label>
          <label>
            {words.life}
            <select name="lifeDays">
              {LIVES.map((days) => (
                <option key={days} value={days}>
                  {words.days(days)}
                </option>
              ))}
            </select>
          </label>
          <button className="button" name="act" value="make-key" type="submit">
            {words.makeKey}
          </button>
        </form>
      ) : (
        <p className="detail">{words.twoKeys}</p>
      )}
    </>
  );
}
