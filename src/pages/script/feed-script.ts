import { createHash } from 'node:crypto';
import { FOLD_SCRIPT } from '../../publication/spelling/fold.ts';

/**
 * What the pages of feeds do beyond plain HTML, in the browsers that run it: a button that copies an address, and in the builder
 * the feed as it would be, again after each choice, taken from the very page that the form opens. It stands in the page, and
 * the Content-Security-Policy names its hash. Written for browsers as it is: no build step, nothing that HTML would escape.
 */
export const FEED_SCRIPT = `
(() => {
  ${FOLD_SCRIPT}
  const offerCopies = (root) => {
    for (const input of root.querySelectorAll('.address input')) {
      const words = input.closest('[data-copy]').dataset;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = words.copy;
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(input.value);
        } catch {
          input.select();
          document.execCommand('copy');
        }
        button.textContent = words.copied;
        setTimeout(() => { button.textContent = words.copy; }, 2000);
      });
      input.after(button);
    }
  };
  offerCopies(document);

  const form = document.getElementById('builder');
  const result = document.getElementById('builder-result');
  if (form === null || result === null) return;

  for (const search of form.querySelectorAll('input[type=search]')) {
    const items = [...search.closest('details').querySelectorAll('li')];
    search.hidden = false;
    search.addEventListener('input', (event) => {
      event.stopPropagation();
      const wanted = fold(search.value.trim());
      for (const item of items) item.hidden = !fold(item.textContent).includes(wanted);
    });
    search.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
  }

  // The heading of its own page heads a section of this one.
  const asSection = (title) => {
    const heading = document.createElement('h2');
    heading.dataset.feed = title.dataset.feed;
    heading.textContent = title.textContent;
    return heading;
  };

  let asked = 0;
  const fetchFeed = async () => {
    const chosen = new URLSearchParams(new FormData(form));
    const response = await fetch(form.getAttribute('action') + '?' + chosen, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const parts = [...page.querySelectorAll('[data-feed]')];
    if (!response.ok || parts.length === 0) throw new Error(String(response.status));
    return parts.map((part) => (part.localName === 'h1' ? asSection(part) : document.importNode(part, true)));
  };
  const show = async () => {
    const turn = ++asked;
    result.setAttribute('aria-busy', 'true');
    let parts;
    try {
      parts = await fetchFeed();
    } catch {
      parts = [Object.assign(document.createElement('p'), { textContent: result.dataset.fault })];
    }
    if (turn !== asked) return;
    result.replaceChildren(...parts);
    result.removeAttribute('aria-busy');
    offerCopies(result);
  };
  const mark = () => {
    for (const group of form.querySelectorAll('details')) {
      const count = group.querySelectorAll('input:checked').length;
      group.querySelector('output').textContent = count === 0 ? '' : String(count);
    }
  };
  let later;
  form.addEventListener('change', () => {
    mark();
    clearTimeout(later);
    later = setTimeout(show, 150);
  });
  addEventListener('pageshow', () => {
    mark();
    show();
  });
})();
`
  .replace(/\n\s*/g, '\n')
  .trim();

/** For `script-src` (CSP3 section 2.3.1). */
export const FEED_SCRIPT_HASH = `sha256-${createHash('sha256').update(FEED_SCRIPT, 'utf8').digest('base64')}`;
