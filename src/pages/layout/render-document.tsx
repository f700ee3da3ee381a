import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const BODY_SLOT = 'release-body';

/** Where `renderDocument` puts the text's own HTML; at most one in a page. */
export function BodySlot() {
  return createElement(BODY_SLOT);
}

/**
 * A complete HTML document. `bodyHtml` goes in as it is, because a release's `html` was sanitised when it was released; React
 * escapes everything else. React writes every `<` of a text or an attribute as `&lt;` (and JSON-LD as `\u003c`), so the slot's tag
 * can come from `BodySlot` alone, whatever a title says. The first slot is replaced once and the inserted HTML is not searched;
 * a replacer function keeps `$&` in it from meaning anything.
 */
export function renderDocument(page: ReactElement, bodyHtml = ''): string {
  const markup = renderToStaticMarkup(page).replace(`<${BODY_SLOT}></${BODY_SLOT}>`, () => bodyHtml);
  return `<!doctype html>\n${markup}\n`;
}
