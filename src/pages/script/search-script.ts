import { createHash } from 'node:crypto';

/**
 * What the page of a search does beyond plain HTML: while somebody types, the field offers what occurs, in the browser's own list. Written
 * for browsers as it is: no build step, nothing that HTML would escape.
 */
export const SEARCH_SCRIPT = `
(() => {
  const field = document.querySelector('input[data-suggestions]');
  if (field === null) return;
  const list = document.createElement('datalist');
  list.id = 'search-suggestions';
  field.after(list);
  field.setAttribute('list', list.id);
  let asked = 0;
  const show = async () => {
    const turn = ++asked;
    let values = [];
    try {
      const response = await fetch(field.dataset.suggestions + '?q=' + encodeURIComponent(field.value));
      if (!response.ok) throw new Error(String(response.status));
      const { queries, texts } = await response.json();
      values = [...queries, ...texts.map((text) => text.title)];
    } catch {
      // Without suggestions the field is what it was.
      values = [];
    }
    if (turn !== asked) return;
    list.replaceChildren(...values.map((value) => Object.assign(document.createElement('option'), { value })));
  };
  let later;
  field.addEventListener('input', () => {
    clearTimeout(later);
    later = setTimeout(show, 150);
  });
})();
`
  .replace(/\n\s*/g, '\n')
  .trim();

/** For `script-src` (CSP3 section 2.3.1). */
export const SEARCH_SCRIPT_HASH = `sha256-${createHash('sha256').update(SEARCH_SCRIPT, 'utf8').digest('base64')}`;
