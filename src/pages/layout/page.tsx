import { createElement, type ReactNode } from 'react';
import { PAGE_SCRIPTS } from '../script/page-scripts.ts';
import { wordsFor } from '../words/words.ts';
import { Footer } from './footer.tsx';
import { HeadContent } from './head-content.tsx';
import { Masthead } from './masthead.tsx';
import type { PageFacts } from './page-facts.ts';
import { PreviewStrip } from './preview-strip.tsx';

/** The whole `<html>` element: head, masthead, `main` and footer. */
export function Page({ facts, children }: { facts: PageFacts; children: ReactNode }) {
  const { site } = facts;
  return (
    <html lang={site.locale}>
      {createElement('head', null, <HeadContent facts={facts} />)}
      <body>
        <a className="skip" href="#main">
          {wordsFor(site.locale).skipToContent}
        </a>
        <div className="sheet">
          <Masthead facts={facts} />
          <main id="main" tabIndex={-1}>
            {facts.preview !== undefined && <PreviewStrip preview={facts.preview} locale={site.locale} />}
            {children}
          </main>
          <Footer site={site} />
        </div>
        {facts.script !== undefined && <script>{PAGE_SCRIPTS[facts.script].source}</script>}
      </body>
    </html>
  );
}
