import type { Response } from 'express';
import { type Words, words } from '../../../collections/words.ts';
import type { WriteFault } from '../../concurrency/write-faults.ts';

const REASONS: Record<WriteFault, Words> = {
  conflict: words(
    'Це саме зараз змінюють інші. Нічого не збережено: спробуйте ще раз за кілька секунд.',
    'Others are changing the same right now. Nothing was stored: try again in a few seconds.',
  ),
  uncertain: words(
    'База даних не відповіла, чи збережено зміну: можливо, її збережено. Оновіть сторінку й перевірте, перш ніж зберігати знову.',
    'The database did not say whether the change was stored: it may have been. Reload the page and look before you save again.',
  ),
  gone: words(
    'База даних зараз не відповідає. Не закривайте сторінку й спробуйте ще раз за хвилину.',
    'The database does not answer at the moment. Keep this page open and try again in a minute.',
  ),
  unwritable: words(
    'У базу даних зараз неможливо записати: бракує місця на диску, диск захищено від запису чи пошкоджено або базу тримає інша програма. ' +
      'Нічого не збережено. Не закривайте сторінку, повідомте адміністратора сервера й спробуйте ще раз.',
    'The database cannot be written at the moment: its disk is full, write-protected or failing, or another program holds it. ' +
      'Nothing was stored. Keep this page open, tell whoever runs the server, and try again.',
  ),
  replaced: words(
    'Файл бази даних вилучено або замінено під час роботи сервера. Нічого не збережено. Не закривайте сторінку й повідомте ' +
      'адміністратора: сервер треба запустити знову.',
    'The file of the database was removed or replaced while the server was running. Nothing was stored. Keep this page open and tell ' +
      'whoever runs the server: it must be restarted.',
  ),
};

const RETRY_AFTER_SECONDS: Record<WriteFault, number> = {
  conflict: 2,
  uncertain: 5,
  gone: 10,
  unwritable: 10,
  replaced: 60,
};

/** Tells an editor to come again: 503, in the shape the admin shows and as RFC 9457 has it. In both languages where theirs is not known. */
export function refuseForNow(res: Response, fault: WriteFault, language: string | null): void {
  const { uk, en } = REASONS[fault];
  const detail = language === null ? `${uk} / ${en}` : language === 'en' ? en : uk;
  const problem = { type: 'about:blank', title: 'Not now', status: 503, detail };
  res
    .status(503)
    .set({ 'Retry-After': String(RETRY_AFTER_SECONDS[fault]), 'Cache-Control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, errors: [{ message: detail }] }));
}
