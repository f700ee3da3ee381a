import { createHash } from 'node:crypto';
import { FOLD_SCRIPT } from '../../publication/spelling/fold.ts';
import { BUILDER_SCRIPT } from './builder-script.ts';

/** A button that copies the address shown, in the format chosen. */
const COPY_SCRIPT = `
const offerCopies = (root) => {
  for (const set of root.querySelectorAll('.formats')) {
    const button = set.querySelector('.copy');
    const shown = () => {
      const at = [...set.querySelectorAll('input')].findIndex((input) => input.checked);
      return set.querySelectorAll('.address code')[at];
    };
    const offer = button.textContent;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(shown().textContent);
      } catch {
        getSelection().selectAllChildren(shown());
        document.execCommand('copy');
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = offer; }, 2000);
    });
    button.hidden = false;
  }
};
offerCopies(document);
`;

/** Fields that narrow a list to what contains their words, and say how much that is. */
const FIND_SCRIPT = `
for (const find of document.querySelectorAll('.find')) {
  const [search, status] = [find.querySelector('input'), find.querySelector('[role=status]')];
  const items = [...find.parentElement.querySelectorAll('li')];
  const sections = [...find.parentElement.querySelectorAll('section')];
  const narrow = () => {
    const wanted = fold(search.value.trim());
    for (const item of items) item.hidden = !fold(item.textContent).includes(wanted);
    for (const section of sections) section.hidden = section.querySelector('li:not([hidden])') === null;
    const count = items.filter((item) => !item.hidden).length;
    status.textContent = wanted === '' ? '' : count === 0 ? find.dataset.nothing : find.dataset.found + ' ' + count;
  };
  find.hidden = false;
  search.addEventListener('input', (event) => {
    event.stopPropagation();
    narrow();
  });
  search.addEventListener('change', (event) => event.stopPropagation());
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  search.form?.addEventListener('reset', () => {
    search.value = '';
    narrow();
  });
}
`;

/**
 * What the pages of feeds do beyond plain HTML, in the browsers that run it. It stands in the page, and the Content-Security-Policy names its
 * hash. Written for browsers as it is: no build step, nothing that HTML would escape.
 */
export const FEED_SCRIPT = `
(() => {
  ${FOLD_SCRIPT}
  ${COPY_SCRIPT}
  ${FIND_SCRIPT}
  ${BUILDER_SCRIPT}
})();
`
  .replace(/\n\s*/g, '\n')
  .trim();

/** For `script-src` (CSP3 section 2.3.1). */
export const FEED_SCRIPT_HASH = `sha256-${createHash('sha256').update(FEED_SCRIPT, 'utf8').digest('base64')}`;
