import { localePrefix } from '../../publication/addresses.ts';
import type { Locale } from '../../publication/release.ts';
import { LOCALES } from '../../publication/release.ts';
import {
  type BuilderChoices,
  type DirectoryChannel,
  type DirectoryFeeds,
  type DirectoryGroup,
  type Site,
  TAG_GROUPS,
} from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import { ChoiceList } from './choice-list.tsx';

interface Props {
  site: Site;
  groups: DirectoryFeeds[];
  /** What is chosen already; null where somebody begins, and the builder is folded. */
  choices: BuilderChoices | null;
}

/**
 * Puts a feed together: a plain form, which opens the page of the feed chosen. Where scripts run, that page's addresses and
 * preview stand beside the form and follow each choice.
 */
export function FeedBuilder({ site, groups, choices }: Props) {
  const { locale } = site;
  const words = wordsFor(locale).builder;
  return (
    <details className="builder" id="build" open={choices !== null}>
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <div className="builder-columns">
        <form id="builder" action={`${localePrefix(locale)}/feeds/build`} method="get">
          <p>{words.intro}</p>
          <Language locale={locale} chosen={choices?.locale ?? locale} />
          <Choices locale={locale} groups={groups} choices={choices} />
          <p className="choice">
            <label>
              {words.form}
              <select name="form" defaultValue={choices?.form ?? ''}>
                {Object.entries(words.forms).map(([form, name]) => (
                  <option key={form} value={form === 'full' ? '' : form}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <p className="choice-buttons">
            <button type="submit" className="button">
              {words.submit}
            </button>
            {choices === null ? (
              <button type="reset" className="plain-button">
                {words.reset}
              </button>
            ) : (
              <a href={site.feedsUrl}>{words.reset}</a>
            )}
          </p>
        </form>
        <div id="builder-result" className="builder-result" aria-live="polite" data-fault={words.fault}>
          <p>{words.withoutScript}</p>
        </div>
      </div>
    </details>
  );
}

function Language({ locale, chosen }: { locale: Locale; chosen: Locale }) {
  const words = wordsFor(locale);
  return (
    <fieldset className="choice">
      <legend>{words.builder.language}</legend>
      {LOCALES.map((each) => (
        <label key={each}>
          <input type="radio" name="locale" value={each} defaultChecked={each === chosen} /> {words.languageNames[each]}
        </label>
      ))}
    </fieldset>
  );
}

/** The lists of boxes: which group of feeds each offers, and the parameter that its values are of. */
const LISTS = [
  ['kinds', 'kind'],
  ['topics', 'tag'],
  ['programmes', 'tag'],
  ['persons', 'tag'],
  ['sources', 'source'],
  ['regions', 'region'],
] as const;
/** Open from the beginning. */
const OPEN: readonly DirectoryGroup[] = ['kinds', 'topics'];

function Choices({ locale, groups, choices }: { locale: Locale } & Pick<Props, 'groups' | 'choices'>) {
  const words = wordsFor(locale).builder;
  const channelsOf = (wanted: readonly DirectoryGroup[]): DirectoryChannel[] =>
    groups.filter(({ group }) => wanted.includes(group)).flatMap(({ channels }) => channels);
  return (
    <>
      {LISTS.map(([group, name]) => (
        <ChoiceList
          key={group}
          name={name}
          label={words.choices[group]}
          channels={channelsOf([group])}
          chosen={choices?.values[name] ?? []}
          locale={locale}
          isOpen={OPEN.includes(group)}
        />
      ))}
      <ChoiceList
        name="not"
        label={words.not}
        channels={channelsOf(TAG_GROUPS)}
        chosen={choices?.values.not ?? []}
        locale={locale}
        isOpen={false}
      />
    </>
  );
}
