/**
 * In the builder, the feed as it would be, again after each choice, taken from the very page that the form opens: what is marked `data-feed`
 * there, be it a feed or what is wrong. Part of the script of feeds; it ends that, where there is no builder.
 */
export const BUILDER_SCRIPT = `
const form = document.getElementById('builder');
const result = document.getElementById('builder-result');
const folded = document.getElementById('build');
if (form === null || result === null || folded === null) return;

// The heading of its own page heads a section of this one.
const asSection = (title) => {
  const heading = document.createElement('h3');
  heading.dataset.feed = title.dataset.feed;
  heading.textContent = title.textContent;
  return heading;
};
const isHeading = (part) => part.localName === 'h1' || part.localName === 'h2';

let asked = 0;
const fetchFeed = async () => {
  const chosen = new URLSearchParams(new FormData(form));
  const response = await fetch(form.getAttribute('action') + '?' + chosen, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const parts = [...page.querySelectorAll('[data-feed]')];
  if (parts.length === 0) throw new Error(String(response.status));
  return parts.map((part) => (isHeading(part) ? asSection(part) : document.importNode(part, true)));
};
const keepFormat = (parts) => {
  const format = result.querySelector('.formats input:checked')?.value;
  for (const part of parts) {
    const input = part.querySelector('input[value="' + format + '"]');
    if (input !== null) input.checked = true;
  }
};
const show = async () => {
  if (!folded.open) return;
  const turn = ++asked;
  result.dataset.live = '';
  result.setAttribute('aria-busy', 'true');
  let parts;
  try {
    parts = await fetchFeed();
  } catch {
    parts = [Object.assign(document.createElement('p'), { textContent: result.dataset.fault })];
  }
  if (turn !== asked) return;
  keepFormat(parts);
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
const showLater = () => {
  mark();
  clearTimeout(later);
  later = setTimeout(show, 150);
};
form.addEventListener('change', showLater);
// The fields have their first values only after the event.
form.addEventListener('reset', () => setTimeout(showLater));
folded.addEventListener('toggle', show);
addEventListener('pageshow', () => {
  mark();
  show();
});
`;
