import { deskMoment } from '../desk-moment.ts';
import { sayEmbargo, sayTerm } from '../releases/release-words.ts';
import type { GroupLine, ReleaseLine } from './just-out.ts';
import { BECAUSE, FEEDS, NOTHING_OUT, NUMBER, sayerOf, TOUCHED } from './overview-words.ts';
import { ReachMark } from './pulse-reach.tsx';

interface JustOutListProps {
  i18n: { language: string };
  lines: readonly (ReleaseLine | GroupLine)[];
}

/** What reached the world last: when, in how many feeds, and how many partners have it. */
export function JustOutList({ i18n, lines }: JustOutListProps) {
  if (lines.length === 0) return <p>{sayerOf(i18n.language)(NOTHING_OUT)}</p>;
  return <ul>{lines.map((line) => (line.kind === 'many' ? groupLine(line, i18n) : releaseLine(line, i18n)))}</ul>;
}

/** Leads to the form, where a text is corrected and withdrawn; one that is gone, to its notice. */
function releaseLine({ row, title }: ReleaseLine, i18n: JustOutListProps['i18n']) {
  const { key, change, channels, embargo, itemId, locale, number, releasedAt, type, url } = row;
  const say = sayerOf(i18n.language);
  const isGone = title === null;
  return (
    <li key={key}>
      <a href={isGone ? url : `/admin/collections/${type}/${itemId}?locale=${locale}`}>
        {title ?? `${say(NUMBER)} ${number}`}
      </a>
      <small>
        {sayTerm(i18n, 'change', change)} · {sayTerm(i18n, 'locale', locale)} · {deskMoment(releasedAt)}
        {channels.length > 0 && ` · ${say(FEEDS)}: ${channels.length}`}
        <ReachMark text={key} />
      </small>
      {embargo !== null && <small>{sayEmbargo(i18n, embargo.until)}</small>}
    </li>
  );
}

/** `Підправлено 31: змінилося «Асоціація громад»` */
function groupLine({ key, count, isOpen, at, cause }: GroupLine, i18n: JustOutListProps['i18n']) {
  const say = sayerOf(i18n.language);
  return (
    <li key={key}>
      <span>
        {say(TOUCHED)}: {count}
        {isOpen && '+'}
        {cause !== null && (
          <>
            {' – '}
            {say(BECAUSE)} <a href={cause.href}>{cause.title}</a>
          </>
        )}
      </span>
      <small>{deskMoment(at)}</small>
    </li>
  );
}
