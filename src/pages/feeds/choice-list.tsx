import type { QueryParameter } from '../../feeds/query/feed-query.ts';
import type { Locale } from '../../publication/release.ts';
import type { DirectoryChannel } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import { FindBox } from './find-box.tsx';

interface Props {
  name: QueryParameter;
  label: string;
  channels: DirectoryChannel[];
  chosen: readonly string[];
  locale: Locale;
  isOpen: boolean;
}

/** Few enough to see at a glance; longer lists can be searched where scripts run. */
const SHORT_LIST = 12;

/** Boxes of the builder that may be ticked, folded away until somebody wants them or where some are ticked. */
export function ChoiceList({ name, label, channels, chosen, locale, isOpen }: Props) {
  if (channels.length === 0) return null;
  const choices = channels.map(({ channel, title }) => ({ value: channel.slice(channel.indexOf('/') + 1), title }));
  const count = choices.filter(({ value }) => chosen.includes(value)).length;
  return (
    <details className="choice" open={isOpen || count > 0}>
      <summary>
        {label} <output>{count > 0 && count}</output>
      </summary>
      {channels.length > SHORT_LIST && <FindBox locale={locale} label={`${wordsFor(locale).builder.find}: ${label}`} />}
      <ul>
        {choices.map(({ value, title }) => (
          <li key={value}>
            <label>
              <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} /> {title}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
