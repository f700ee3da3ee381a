import type { Locale } from '../../publication/release.ts';
import { searchWords } from '../words/search-words.ts';
import { wordsFor } from '../words/words.ts';
import type { SearchFormModel } from './search-model.ts';

/** The form of a search: a plain form that asks the same page. */
export function SearchForm({ locale, form }: { locale: Locale; form: SearchFormModel }) {
  const words = searchWords(locale);
  return (
    <search>
      <form className="search-form" action={form.action}>
        <label htmlFor="q">{words.field}</label>
        <div className="search-field">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={form.q}
            maxLength={200}
            autoComplete="off"
            aria-describedby="search-hint"
            data-suggestions={form.suggestions}
          />
          <button className="button" type="submit">
            {words.submit}
          </button>
        </div>
        <p className="detail" id="search-hint">
          {words.hint}
        </p>
        <Chips locale={locale} form={form} />
        <details open={hasFilters(locale, form)}>
          <summary>{words.filters}</summary>
          <Filters locale={locale} form={form} />
        </details>
      </form>
    </search>
  );
}

function Filters({ locale, form }: { locale: Locale; form: SearchFormModel }) {
  const words = searchWords(locale);
  const { kinds } = wordsFor(locale);
  return (
    <div className="search-filters">
      <Select
        label={words.kind}
        name="kind"
        none={words.anyKind}
        options={form.kinds.map(({ kind, ...option }) => ({ ...option, name: kinds[kind] }))}
      />
      <Select label={words.region} name="region" none={words.anyRegion} options={form.regions} />
      <Select
        label={words.language}
        name="locale"
        none={null}
        options={form.languages.map((option) => ({ ...option, name: words.languages[option.value] }))}
      />
      <label>
        {words.from}
        <input name="from" type="date" defaultValue={form.from} />
      </label>
      <label>
        {words.until}
        <input name="until" type="date" defaultValue={form.until} />
      </label>
    </div>
  );
}

interface SelectProps {
  label: string;
  name: string;
  /** The choice of no filter; null where one is always chosen. */
  none: string | null;
  options: readonly { value: string; name: string; isChosen: boolean }[];
}

/** Where an address has several values chosen, they stay chosen as one: the form alone offers no more. */
function Select({ label, name, none, options }: SelectProps) {
  const chosen = options.filter(({ isChosen }) => isChosen);
  const together = chosen.length > 1 ? chosen.map(({ value }) => value).join(',') : null;
  return (
    <label>
      {label}
      <select name={name} defaultValue={together ?? chosen[0]?.value ?? ''}>
        {none !== null && <option value="">{none}</option>}
        {together !== null && <option value={together}>{chosen.map((option) => option.name).join(', ')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Chips({ locale, form }: { locale: Locale; form: SearchFormModel }) {
  const words = searchWords(locale);
  if (form.chips.length === 0) return null;
  return (
    <>
      {(['tag', 'not', 'source'] as const).map((name) => {
        const values = form.chips.filter((chip) => chip.name === name).map(({ value }) => value);
        return values.length > 0 && <input key={name} type="hidden" name={name} value={values.join(',')} />;
      })}
      <ul className="chips">
        {form.chips.map(({ name, value, title, withoutUrl }) => (
          <li key={`${name}/${value}`}>
            <a href={withoutUrl} aria-label={words.remove(`${words.chips[name]}: ${title}`)}>
              {`${words.chips[name]}: ${title} ×`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function hasFilters(locale: Locale, form: SearchFormModel): boolean {
  const isChosen = [...form.kinds, ...form.regions].some((option) => option.isChosen);
  const isOwn = form.languages.some(({ value, isChosen: is }) => is && value === locale);
  return isChosen || !isOwn || form.from !== '' || form.until !== '';
}
