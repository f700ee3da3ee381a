import { renderNotice } from './layout/notice.tsx';
import type { ErrorPageModel } from './page-models.ts';
import { wordsFor } from './words/words.ts';
import type { ErrorCase } from './words/words-shape.ts';

/** What went wrong, in plain words, and a way on. Shows nothing of the request. */
export function renderErrorPage({ site, status, retryAfterSeconds, hint, latest }: ErrorPageModel): string {
  const words = wordsFor(site.locale).notice;
  const { title, text } = words.errors[hint ?? errorCaseOf(status)];
  const body = (
    <>
      <p>{text}</p>
      {retryAfterSeconds !== null && <p>{words.retryAfter(retryAfterSeconds)}</p>}
    </>
  );
  const lookedFor = status === 404 ? { latest } : null;
  return renderNotice(site, { title, mark: words.code(status), body, lookedFor });
}

const CASES: Record<number, ErrorCase> = { 404: 'notFound', 405: 'method', 429: 'tooMany', 503: 'unavailable' };

function errorCaseOf(status: number): ErrorCase {
  return CASES[status] ?? (status < 500 ? 'request' : 'server');
}
