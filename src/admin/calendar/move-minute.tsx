'use client';

import { useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Instant } from '../../publication/release.ts';
import { fromKyivWallTime, toKyivWallTime } from '../kyiv-time/kyiv-wall-time.ts';
import { sayerOf } from '../overview/overview-words.ts';
import { CANCEL, EDITS_WAIT, MOVE, MOVE_TO, MOVED_IN_PART, NO_MINUTE, NOT_MOVED, SAVE } from './calendar-words.ts';
import { movePlan, type Plan } from './move-plan.ts';

/** «Перенести» beside a plan: another minute, by the clocks of Kyiv, without opening the text. */
export function MoveMinute({ plan, at, title }: { plan: Plan; at: Instant; title: string }) {
  const { i18n } = useTranslation();
  const say = sayerOf(i18n.language);
  const router = useRouter();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [wall, setWall] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = () => {
    setWall(null);
    setRefusal(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const to = fromKyivWallTime(wall ?? '');
    if (to === null) return setRefusal(say(NO_MINUTE));
    setBusy(true);
    const failed = { done: 0, stop: { said: '' } };
    const { done, stop } = await movePlan(plan, to, i18n.language).catch(() => failed);
    setBusy(false);
    if (done > 0) router.refresh();
    if (stop === null) return close();
    const why = stop === 'waits' ? say(EDITS_WAIT) : stop.said;
    setRefusal([say(done > 0 ? MOVED_IN_PART : NOT_MOVED), why].join(' ').trim());
  };
  if (wall === null) {
    return (
      <button
        aria-label={`${say(MOVE)}: ${title}`}
        className="calendar__move"
        onClick={() => setWall(toKyivWallTime(at))}
        ref={opener}
        type="button"
      >
        {say(MOVE)}
      </button>
    );
  }
  return (
    <form className="calendar__mover" onSubmit={(event) => void save(event)}>
      <label htmlFor={id}>{say(MOVE_TO)}</label>
      <input
        // The editor has just asked for it.
        ref={(input) => input?.focus()}
        id={id}
        onChange={(event) => setWall(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        type="datetime-local"
        value={wall}
      />
      <span role="alert">{refusal}</span>
      <button className="btn btn--style-primary btn--size-small" disabled={isBusy} type="submit">
        {say(SAVE)}
      </button>
      <button className="btn btn--style-secondary btn--size-small" onClick={close} type="button">
        {say(CANCEL)}
      </button>
    </form>
  );
}
