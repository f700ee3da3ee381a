import { NameOf } from '../parts/name-of.tsx';
import { wordsFor } from '../words/words.ts';
import type { ListOption, ListPageModel } from './list-model.ts';

/** What a list is narrowed by, and how to narrow it further: a plain form and links, which work without scripts. */
export function Narrowing({ model }: { model: ListPageModel }) {
  const words = wordsFor(model.site.locale).list;
  const { chosen, topics } = model.narrowing;
  return (
    <div className="narrowing">
      {chosen.length > 0 && (
        <p className="chosen">
          <span>{words.chosen}: </span>
          {chosen.map(({ label, isExcluded, url }) => {
            const name = isExcluded ? `${words.without} ${label}` : label;
            return (
              <a key={url} href={url} aria-label={words.remove(name)}>
                {name} <span aria-hidden="true">×</span>
              </a>
            );
          })}
        </p>
      )}
      {topics.length > 0 && (
        <nav aria-label={words.topicsHere}>
          <ul className="chips">
            {topics.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="nofollow">
                  <NameOf locale={model.site.locale} name={label} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Form model={model} />
    </div>
  );
}

function Form({ model: { site, listUrl, narrowing } }: { model: ListPageModel }) {
  const words = wordsFor(site.locale).list;
  const { kinds, regions, dates, kept } = narrowing;
  if (kinds.length === 0 && regions.length === 0 && dates === null) return null;
  const isOpen = [...kinds, ...regions].some(({ isChosen }) => isChosen) || dates?.from != null || dates?.until != null;
  return (
    <details className="narrow" open={isOpen}>
      <summary>{words.narrow}</summary>
      <form action={listUrl.split('?')[0]} method="get">
        {kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choice name="kind" label={words.kind} options={kinds} unset={words.anything} />
        <Choice name="region" label={words.region} options={regions} unset={words.anything} />
        {dates !== null && (
          <>
            <Day name="from" label={words.from} value={dates.from} />
            <Day name="until" label={words.until} value={dates.until} />
          </>
        )}
        <button type="submit" className="button">
          {words.apply}
        </button>
      </form>
    </details>
  );
}

function Choice({
  name,
  label,
  options,
  unset,
}: {
  name: string;
  label: string;
  options: ListOption[];
  unset: string;
}) {
  if (options.length === 0) return null;
  const chosen = options.filter(({ isChosen }) => isChosen);
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen.map(({ value }) => value).join(',')}>
        <option value="">{unset}</option>
        {chosen.length > 1 && (
          <option value={chosen.map(({ value }) => value).join(',')}>
            {chosen.map((option) => option.label).join(', ')}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label>
      {label}
      <input type="date" name={name} defaultValue={value ?? ''} />
    </label>
  );
}
