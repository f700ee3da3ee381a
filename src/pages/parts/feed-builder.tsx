import type { Locale } from '../../publication/release.ts';
import { LOCALES } from '../../publication/release.ts';
import type { DirectoryChannel, DirectoryGroup, FeedDirectoryModel } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';

/** Where the builder's form leads; the same for every language of the page. */
const ACTION = '/feeds/build';

type BuilderModel = Pick<FeedDirectoryModel, 'site' | 'groups'>;

/**
 * Puts a feed together: a plain form, which opens the page of the feed chosen. Where scripts run, that page's addresses and
 * preview stand beside the form and follow each choice.
 */
export function FeedBuilder({ site, groups }: BuilderModel) {
  const words = wordsFor(site.locale).builder;
  const channelsOf = (group: DirectoryGroup) => groups.find((one) => one.group === group)?.channels ?? [];
  return (
    <section className="builder" aria-labelledby="builder-title">
      <div className="builder-columns">
        <form id="builder" action={ACTION} method="get">
          <h2 id="builder-title">{words.title}</h2>
          <p>{words.intro}</p>
          <Language locale={site.locale} />
          <Choice name="kind" label={words.kinds} channels={channelsOf('kinds')} locale={site.locale} isOpen />
          <Choice name="tag" label={words.tags} channels={channelsOf('tags')} locale={site.locale} isOpen />
          <Choice name="source" label={words.sources} channels={channelsOf('sources')} locale={site.locale} />
          <Choice name="region" label={words.regions} channels={channelsOf('regions')} locale={site.locale} />
          <Choice name="not" label={words.not} channels={channelsOf('tags')} locale={site.locale} />
          <p className="choice">
            <label>
              {words.form}
              <select name="form">
                {Object.entries(words.forms).map(([form, name]) => (
                  <option key={form} value={form === 'full' ? '' : form}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <p>
            <button type="submit" className="button">
              {words.submit}
            </button>
          </p>
        </form>
        <div id="builder-result" className="builder-result" aria-live="polite" data-fault={words.fault}>
          <p>{words.withoutScript}</p>
        </div>
      </div>
    </section>
  );
}

function Language({ locale }: { locale: Locale }) {
  const words = wordsFor(locale);
  return (
    <fieldset className="choice">
      <legend>{words.builder.language}</legend>
      {LOCALES.map((each) => (
        <label key={each}>
          <input type="radio" name="locale" value={each} defaultChecked={each === locale} /> {words.languageNames[each]}
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  name: 'kind' | 'tag' | 'source' | 'region' | 'not';
  label: string;
  channels: DirectoryChannel[];
  locale: Locale;
  isOpen?: boolean;
}

/** Few enough to see at a glance; longer lists can be searched where scripts run. */
const SHORT_LIST = 12;

function Choice({ name, label, channels, locale, isOpen = false }: ChoiceProps) {
  if (channels.length === 0) return null;
  return (
    <details className="choice" open={isOpen}>
      <summary>
        {label} <output />
      </summary>
      {channels.length > SHORT_LIST && (
        <input
          type="search"
          hidden
          aria-label={`${wordsFor(locale).builder.find}: ${label}`}
          placeholder={wordsFor(locale).builder.find}
        />
      )}
      <ul>
        {channels.map(({ channel, title }) => (
          <li key={channel}>
            <label>
              <input type="checkbox" name={name} value={channel.slice(channel.indexOf('/') + 1)} /> {title}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
