import { renderNotice } from './layout/notice.tsx';
import type { WithdrawnPageModel } from './page-models.ts';
import { Moment } from './parts/moment.tsx';
import { PressFacts } from './parts/press-facts.tsx';
import { siteWords } from './words/site-words.ts';
import { wordsFor } from './words/words.ts';

/** The notice that answers 410 in place of a withdrawn text: that it was withdrawn and when, why where its editor said so, nothing of what it said (F11). */
export function renderWithdrawnPage({ site, tombstone, feeds }: WithdrawnPageModel): string {
  const words = wordsFor(site.locale).notice;
  const title = words.withdrawnTitle[tombstone.type];
  const [before, after] = words.withdrawnOn;
  const body = (
    <>
      <p>
        {before}
        <Moment locale={site.locale} instant={tombstone.withdrawnAt} />
        {after}
      </p>
      {tombstone.notice !== null && <p>{tombstone.notice}</p>}
      <p>{words.withdrawnAdvice}</p>
      {site.press !== null && (
        <div className="box">
          <p>{siteWords(site.locale).askPress}</p>
          <PressFacts locale={site.locale} press={site.press} />
        </div>
      )}
    </>
  );
  return renderNotice(site, { title, feeds, body });
}
