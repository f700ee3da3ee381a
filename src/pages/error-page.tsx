import { Page } from './layout/page.tsx';
import { renderDocument } from './layout/render-document.tsx';
import { noticeFacts } from './notice-facts.ts';
import type { ErrorPageModel } from './page-models.ts';
import { WayOn } from './parts/way-on.tsx';
import { wordsFor } from './words/words.ts';
import type { ErrorCase } from './words/words-shape.ts';

/** What went wrong, in plain words, and a way on. Shows nothing of the request. */
export function renderErrorPage({ site, status, retryAfterSeconds }: ErrorPageModel): string {
  const words = wordsFor(site.locale).notice;
  const { title, text } = words.errors[errorCaseOf(status)];
  return renderDocument(
    <Page facts={noticeFacts(site, title, [])}>
      <div className="notice">
        <p className="meta">{words.code(status)}</p>
        <h1>{title}</h1>
        <p>{text}</p>
        {retryAfterSeconds !== null && <p>{words.retryAfter(retryAfterSeconds)}</p>}
        <WayOn site={site} />
      </div>
    </Page>,
  );
}

const CASES: Record<number, ErrorCase> = { 404: 'notFound', 405: 'method', 429: 'tooMany', 503: 'unavailable' };

function errorCaseOf(status: number): ErrorCase {
  return CASES[status] ?? (status < 500 ? 'request' : 'server');
}
