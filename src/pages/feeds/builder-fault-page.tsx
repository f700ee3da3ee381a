import { Page } from '../layout/page.tsx';
import { noticeFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import type { BuilderFault, BuilderFaultModel } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import type { Words } from '../words/words-shape.ts';
import { FeedBuilder } from './feed-builder.tsx';

/** Where the builder's form leads when it makes no feed: what is wrong, above the form as it was filled in. */
export function renderBuilderFaultPage({ site, feeds, groups, choices, fault }: BuilderFaultModel): string {
  const words = wordsFor(site.locale).builder;
  return renderDocument(
    <Page facts={{ ...noticeFacts(site, words.faultTitle, feeds), script: 'feeds' }}>
      <h1>{words.faultTitle}</h1>
      <p className="box box-note" data-feed="fault">
        {faultInWords(fault, words)}
      </p>
      <FeedBuilder site={site} groups={groups} choices={choices} />
    </Page>,
  );
}

function faultInWords(fault: BuilderFault, words: Words['builder']): string {
  switch (fault.kind) {
    case 'excluded':
      return words.excluded;
    case 'too-many':
      return words.tooMany(fault.limit, fault.count);
    case 'odd':
      return words.odd(fault.parameter);
    default:
      return fault satisfies never;
  }
}
