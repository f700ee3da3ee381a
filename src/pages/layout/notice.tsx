import type { ReactNode } from 'react';
import type { FeedLink, Site } from '../page-models.ts';
import { WayOn } from '../parts/way-on.tsx';
import { Page } from './page.tsx';
import { noticeFacts } from './page-facts.ts';
import { renderDocument } from './render-document.tsx';

/** A page that stands where something else is not: a title, what is to be said, and a way on. */
export function renderNotice(
  site: Site,
  { title, mark, feeds = [], body }: { title: string; mark?: string; feeds?: FeedLink[]; body: ReactNode },
): string {
  return renderDocument(
    <Page facts={noticeFacts(site, title, feeds)}>
      <div className="notice">
        {mark !== undefined && <p className="meta">{mark}</p>}
        <h1>{title}</h1>
        {body}
        <WayOn site={site} />
      </div>
    </Page>,
  );
}
