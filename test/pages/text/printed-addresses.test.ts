import { describe, expect, it } from 'vitest';
import { markAddresses } from '../../../src/pages/text/printed-addresses.ts';

const MAIL = 'href="mailto:press@hromada.example"';
const SITE = 'href="https://www.hromada.example/"';

describe('what print adds to the links of a body', () => {
  it.each([
    ['nothing to a mail address', `<a ${MAIL}>press@hromada.example</a>`, 'shown'],
    ['nothing to one in bold', `<a ${MAIL}><strong>Press@hromada.example</strong></a>`, 'shown'],
    ['nothing to one with a subject', '<a href="mailto:a@b.example?subject=x&amp;body=y">a@b.example</a>', 'shown'],
    ['nothing to an address', `<a ${SITE}>https://www.hromada.example</a>`, 'shown'],
    ['nothing to one without its scheme', `<a ${SITE}>hromada.example</a>`, 'shown'],
    ['nothing to one with a query', '<a href="https://b.example/?a=1&amp;b=2">b.example/?a=1&amp;b=2</a>', 'shown'],
    ['nothing to a telephone number', '<a href="tel:+380441234567">+380 (44) 123-45-67</a>', 'shown'],
    ['the mail address to words', `<a ${MAIL}>Пресцентр</a>`, 'press@hromada.example'],
    ['the number to words', '<a href="tel:+380441234567">Зателефонуйте</a>', '+380441234567'],
    ['the whole address to words', `<a ${SITE}>сайт громади</a>`, null],
    ['the whole address to another', `<a ${SITE}>u-lead.example</a>`, null],
  ])('%s', (_case, link, added) => {
    const marked = markAddresses(`<p>Див. ${link}.</p>`);
    const [, before] = /<a (.*?) ?href=/.exec(marked) ?? [];
    expect(before).toBe(added === 'shown' ? 'class="shown"' : added === null ? '' : `data-address="${added}"`);
    // Nothing else is touched.
    expect(marked.replace(/(class="shown"|data-address="[^"]*") /, '')).toBe(`<p>Див. ${link}.</p>`);
  });

  it('goes link by link', () => {
    const html = `<p><a ${SITE}>сайт</a>, <a ${MAIL}>press@hromada.example</a></p>`;
    expect(markAddresses(html)).toBe(`<p><a ${SITE}>сайт</a>, <a class="shown" ${MAIL}>press@hromada.example</a></p>`);
  });
});
