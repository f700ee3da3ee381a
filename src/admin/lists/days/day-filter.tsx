'use client';

import { useListQuery, useTranslation } from '@payloadcms/ui';
import { useId } from 'react';
import type { Words } from '../../../../collections/words.ts';
import { deskMoment } from '../../desk-moment.ts';
import { sayIn } from '../../texts/text-words.ts';
import { DayInput } from './day-input.tsx';
import { daysOf, type ListDays, type ListMoment, momentsOf, type NamedDate, withDays } from './days-of-list.ts';
import { ALL_DAYS, ALSO, BACKWARDS, DAYS, FROM, OPERATORS, TO, WHICH_DATE } from './days-words.ts';
import { useChosenDate } from './use-chosen-date.ts';
import './days.css';

/** Narrows a list to days of Kyiv by one of its dates, wherever the editor's computer believes to be. */
export function DayFilter({ dates }: { dates: NamedDate[] }) {
  const { i18n } = useTranslation();
  const { query, handleWhereChange } = useListQuery();
  const id = useId();
  const paths = dates.map(({ path }) => path);
  const asked = daysOf(query.where, paths);
  const [path, choosePath] = useChosenDate(asked, paths);
  const days: ListDays = { from: '', to: '', ...asked, path };
  const say = (phrase: Words) => sayIn(i18n.language, phrase);

  const show = (next: ListDays) => {
    const isAny = next.from !== '' || next.to !== '';
    void handleWhereChange?.(withDays(query.where, isAny ? next : null, paths));
  };
  return (
    <fieldset className="list-days">
      <legend>{say(DAYS)}</legend>
      <select
        aria-label={say(WHICH_DATE)}
        onChange={({ target }) => {
          choosePath(target.value);
          if (asked !== null) show({ ...days, path: target.value });
        }}
        value={path}
      >
        {dates.map((date) => (
          <option key={date.path} value={date.path}>
            {date.label}
          </option>
        ))}
      </select>
      {(['from', 'to'] as const).map((end) => (
        <span key={end}>
          <label htmlFor={`${id}-${end}`}>{say(end === 'from' ? FROM : TO)}</label>
          <DayInput day={days[end]} id={`${id}-${end}`} onDay={(day) => show({ ...days, [end]: day })} />
        </span>
      ))}
      {asked !== null && (
        <button onClick={() => show({ path, from: '', to: '' })} type="button">
          {say(ALL_DAYS)}
        </button>
      )}
      {days.from !== '' && days.to !== '' && days.to < days.from && <p role="alert">{say(BACKWARDS)}</p>}
      <Moments dates={dates} language={i18n.language} moments={momentsOf(query.where, paths)} />
    </fieldset>
  );
}

/** What a tab or an address of old asks of dates, in words. */
function Moments({ dates, language, moments }: { dates: NamedDate[]; language: string; moments: ListMoment[] }) {
  if (moments.length === 0) return null;
  const inWords = ({ path, operator, at }: ListMoment) => {
    const label = dates.find((date) => date.path === path)?.label ?? path;
    const said = OPERATORS[operator];
    const moment = Number.isNaN(Date.parse(at)) ? at : deskMoment(at);
    return `${label} ${said === undefined ? operator : sayIn(language, said)} ${moment}`;
  };
  return (
    <p>
      {sayIn(language, ALSO)} {moments.map(inWords).join(' · ')}
    </p>
  );
}
