import type { CheckedText, SetDate } from './checked-text.ts';
import { block, type Remark, warn } from './finding.ts';
import { isNewlyPast } from './newly-past.ts';

/** Whether a text comes out, is held and leaves in an order that makes sense. */
export function checkDates(text: CheckedText): Remark[] {
  return [...text.dates.flatMap((date) => checkPast(date, text.now)), ...checkOrder(text), ...checkEvent(text)];
}

function checkPast({ field, at, stood }: SetDate, now: string): Remark[] {
  if (at === null || !isNewlyPast(at, stood, Date.parse(now))) return [];
  const [uk, en] = PAST[field];
  return [block(`${PAST_CODE[field]}-past`, field, uk, en)];
}

const PAST_CODE = { publishedAt: 'date', embargoUntil: 'embargo', withdrawAt: 'withdrawal' } as const;

const PAST: Record<SetDate['field'], readonly [uk: string, en: string]> = {
  publishedAt: [
    'Час виходу вже минув. Залиште поле порожнім, щоб вийшло зараз.',
    'The time of publishing has passed. Leave it empty to publish now.',
  ],
  embargoUntil: [
    'Ембарго скінчилося в минулому. Поставте майбутню хвилину або приберіть ембарго.',
    'The embargo ends in the past. Choose a minute to come, or take it away.',
  ],
  withdrawAt: [
    'Час відкликання вже минув. Поставте майбутню хвилину або відкличте текст кнопкою.',
    'The time of withdrawal has passed. Choose a minute to come, or withdraw the text by the button.',
  ],
};

function checkOrder({ dates, visibleFrom, now }: CheckedText): Remark[] {
  const withdrawAt = dates.find(({ field }) => field === 'withdrawAt')?.at ?? null;
  if (withdrawAt === null || visibleFrom === null || withdrawAt > visibleFrom || withdrawAt <= now) return [];
  const uk = 'Текст буде відкликано раніше, ніж він вийде: його ніхто не побачить. Змініть одну з дат.';
  const en = 'The text is withdrawn before it comes out: nobody will see it. Change one of the dates.';
  return [warn('withdrawn-before-out', 'withdrawAt', uk, en)];
}

function checkEvent({ deadline, startsAt, visibleFrom }: CheckedText): Remark[] {
  const remarks: Remark[] = [];
  if (deadline !== null && visibleFrom !== null && deadline <= visibleFrom) {
    const uk = 'Приймання заявок скінчиться раніше, ніж текст вийде. Перевірте дату.';
    const en = 'The deadline is before the text comes out. Check the date.';
    remarks.push(warn('deadline-before-out', 'event.deadline', uk, en));
  }
  if (startsAt !== null && visibleFrom !== null && startsAt <= visibleFrom) {
    const uk = 'Подія почнеться раніше, ніж текст вийде. Перевірте дату.';
    const en = 'The event begins before the text comes out. Check the date.';
    remarks.push(warn('event-before-out', 'event.startsAt', uk, en));
  }
  return remarks;
}
