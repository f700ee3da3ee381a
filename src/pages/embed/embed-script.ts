import { EMBED_STYLE } from './embed-style.ts';

/**
 * The element `<visnyk-feed feed="tag/osvita" lang="uk" look="summaries" count="5">`, a module for pages of others. It runs under a strict
 * policy: no HTML is parsed and no style element made. It sets and sends no cookie, asks again every half minute while somebody looks, and leaves what
 * stands between its tags until it has something better. What was withdrawn goes; where the server is silent, what stands stays.
 */
export const EMBED_SCRIPT = `
const HERE = new URL(import.meta.url).origin;
const EVERY_MS = 30000;
const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(`:host{display:block}${EMBED_STYLE}`)});

const make = (name, properties, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
};
const link = ({ text, url }, properties = {}) =>
  /^https?:/.test(url ?? '') ? make('a', { href: url, ...properties }, text) : document.createTextNode(text);
const line = (name, text) => text === null ? null : make('p', { class: 'visnyk-' + name }, text);

const picture = ({ url, width, height, alt, credit }) =>
  make('figure', {}, make('img', { src: url, width, height, alt, loading: 'lazy', decoding: 'async' }),
    credit === null ? null : make('figcaption', {}, credit));

const entry = (text, target) => make('li', {},
  text.picture === null ? null : picture(text.picture),
  make('p', { class: 'visnyk-meta' }, text.kind === null ? null : make('span', {}, text.kind),
    make('time', { datetime: text.published }, text.day)),
  make('h3', {}, link({ text: text.title, url: text.url }, target)),
  line('summary', text.summary),
  line('source', text.source));

const list = (data, target) => make('section', { class: 'visnyk', lang: data.lang, 'aria-label': data.title },
  make('h2', {}, link({ text: data.title, url: data.url }, target)),
  data.entries.length === 0 ? make('p', {}, data.empty) : make('ul', {}, ...data.entries.map((text) => entry(text, target))),
  make('p', { class: 'visnyk-foot' }, link(data.by, target),
    ...(data.licence === null ? [] : [' · ', link(data.licence, { rel: 'license', ...target })])));

class VisnykFeed extends HTMLElement {
  static observedAttributes = ['feed', 'lang', 'look', 'count'];
  #shown = null;
  #timer = 0;
  #asking = null;
  #look = () => { if (document.visibilityState === 'visible') this.#ask(); };

  connectedCallback() {
    this.#timer = setInterval(this.#look, EVERY_MS);
    document.addEventListener('visibilitychange', this.#look);
    this.#ask();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    this.#asking?.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#ask();
  }

  get #address() {
    const feed = (this.getAttribute('feed') ?? 'all').split('/').map(encodeURIComponent).join('/');
    const lang = this.closest('[lang]')?.lang.slice(0, 2) === 'en' ? 'en' : 'uk';
    const query = new URLSearchParams();
    for (const name of ['look', 'count']) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
    return HERE + '/embed/' + lang + '/' + feed + '.json?' + query;
  }

  async #ask() {
    this.#asking?.abort();
    const { signal } = this.#asking = new AbortController();
    try {
      const answer = await fetch(this.#address, { signal, credentials: 'omit', cache: 'no-cache' });
      if (answer.ok || answer.status === 410) this.#show(await answer.text());
      else if (answer.status === 404) this.#empty();
      else throw new Error(answer.status);
      this.dispatchEvent(new Event('visnyk-shown'));
    } catch (cause) {
      if (!signal.aborted) this.dispatchEvent(new CustomEvent('visnyk-failed', { detail: cause }));
    }
  }

  #show(text) {
    if (text === this.#shown) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const focused = root.activeElement?.getAttribute('href');
    root.replaceChildren(list(JSON.parse(text), { target: this.getAttribute('target') }));
    this.#shown = text;
    if (focused) root.querySelector('a[href="' + CSS.escape(focused) + '"]')?.focus();
  }

  #empty() {
    if (this.#shown !== null) this.#show(JSON.stringify({ ...JSON.parse(this.#shown), entries: [] }));
  }
}
customElements.define('visnyk-feed', VisnykFeed);
`;
