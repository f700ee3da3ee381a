import { createHash } from 'node:crypto';

/**
 * Beside the ways to pass a text on: a button that copies its address, and one that opens the system's own list where a browser has that.
 * Nothing is asked of anybody else. Written for browsers as it is: no build step, nothing that HTML would escape.
 */
export const SHARE_SCRIPT = `
(() => {
  const root = document.querySelector('.share');
  if (!root) return;
  const url = document.querySelector('link[rel=canonical]')?.href ?? location.href;
  const add = (label, act) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain-button';
    button.textContent = label;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => act(button));
    root.append(button);
  };
  if (navigator.clipboard) add(root.dataset.copy, async (button) => {
    await navigator.clipboard.writeText(url);
    button.textContent = root.dataset.copied;
    setTimeout(() => { button.textContent = root.dataset.copy; }, 2000);
  });
  if (navigator.share) add(root.dataset.share, () => {
    // Whoever closes the list has shared nothing, which is no fault.
    navigator.share({ title: document.title, url }).catch(() => {});
  });
})();
`
  .replace(/\n\s*/g, '\n')
  .trim();

/** For `script-src` (CSP3 section 2.3.1). */
export const SHARE_SCRIPT_HASH = `sha256-${createHash('sha256').update(SHARE_SCRIPT, 'utf8').digest('base64')}`;
