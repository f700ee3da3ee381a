import { describe, expect, it } from 'vitest';
import { renderGuidePage } from '../../src/pages/guide-page.tsx';
import { renderItemPage } from '../../src/pages/item-page.tsx';
import { renderListPage } from '../../src/pages/lists/list-page.tsx';
import { renderSearchPage } from '../../src/pages/search/search-page.tsx';
import { readPage, select } from './read-page.ts';
import { ORIGIN, SAMPLE_NOW, sampleGuide, samplePicture, sampleRelease, sampleSite } from './sample-models.ts';
import { sampleList, sampleSearch } from './sample-pages.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title></head><body onload="alert(1)">',
  '<!-- ]]> -->',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '«Лапки» & <b>кутики</b> &amp; &lt;',
  "$& $1 $$ $` $'",
  '<release-body></release-body>',
];

/** What the text is, and where it stands: as JSON-LD, which nothing runs; and our own script, which passes the address on. */
const OF_A_TEXT = ['application/ld+json', 'application/ld+json', undefined];
const scriptsOf = (page: ReturnType<typeof readPage>) =>
  select(page, 'script').map(({ attributes }) => attributes['type']);

describe.each(HOSTILE)('a title and names that read %s', (text) => {
  const release = sampleRelease({
    title: text,
    summary: text,
    authors: [text],
    authorChannels: [null],
    correction: text,
    disclaimer: text,
    cover: samplePicture({ alt: text, credit: text }),
    tags: [{ slug: 't', name: text, url: `${ORIGIN}/tags/t`, type: 'topic' }],
    sources: [{ slug: 's', name: text, url: `${ORIGIN}/sources/s`, site: text, licence: text }],
    html: '<p id="body">$&amp; $$1 текст</p><release-body></release-body>',
  });
  const html = renderItemPage({ site: sampleSite('uk'), release, now: SAMPLE_NOW, feeds: [], latest: [], related: [] });
  const page = readPage(html);

  it('come back as they were, as text', () => {
    expect(select(page, 'h1')[0]?.text).toBe(text);
    expect(select(page, 'title')[0]?.text).toContain(text);
    expect(select(page, 'img')[1]?.attributes['alt']).toBe(text);
    const [script] = select(page, 'script');
    expect(JSON.parse(script?.text ?? '')).toMatchObject({ headline: text });
  });

  it('add no element and no handler', () => {
    expect(scriptsOf(page)).toEqual(OF_A_TEXT);
    expect(select(page, 'body')).toHaveLength(1);
    expect(page.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on/.test(name))).toEqual([]);
  });

  it('leave the body where it belongs, once and unchanged', () => {
    expect(html.split('<div class="prose">')).toHaveLength(2);
    expect(html).toContain(`<div class="prose">${release.html}</div>`);
  });

  it('do no harm in a search', () => {
    const model = sampleSearch('uk');
    const marked = [{ text, isMarked: true }];
    const [entry] = model.results?.entries ?? [];
    if (model.results === null || entry === undefined) throw new Error('There is no result');
    const found = { ...model.results, entries: [{ ...entry, title: marked, extract: marked }], near: [] };
    const chips = model.form.chips.map((chip) => ({ ...chip, title: text, value: text }));
    const page = readPage(renderSearchPage({ ...model, form: { ...model.form, q: text, chips }, results: found }));
    expect(select(page, 'mark').map((one) => one.text)).toEqual([text, text]);
    expect(select(page, 'input', { id: 'q' })[0]?.attributes['value']).toBe(text);
    expect(select(page, 'script')).toHaveLength(1);
    expect(page.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on/.test(name))).toEqual([]);
  });

  it('do no harm in lists and guides either', () => {
    const list = readPage(renderListPage(sampleList('uk', { title: text, entries: [release] })));
    expect(select(list, 'h1')[0]?.text).toBe(text);
    const guide = sampleGuide({ title: text, guide: { publisher: text, year: 2024, edition: text, replacedBy: null } });
    const page = readPage(
      renderGuidePage({ site: sampleSite('uk'), release: guide, feeds: [], news: [], related: [] }),
    );
    expect(scriptsOf(page)).toEqual(OF_A_TEXT);
    expect(select(page, 'h1')[0]?.text).toBe(text);
  });
});
