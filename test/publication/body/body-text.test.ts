import { describe, expect, it } from 'vitest';
import { bodyText, isBodyWritten } from '../../../src/publication/body/body-html.ts';
import { item, link, list, node, p, state, text, upload } from './body-fixtures.ts';

describe('bodyText', () => {
  it('has one line for each block', () => {
    const body = state(
      node('heading', [text('Title')], { tag: 'h2' }),
      p(text('one '), text('two', 1), link('/x', text(' three')), { type: 'linebreak' }, text('four')),
      p(),
      list('bullet', item(text('a\nb')), item(list('bullet', item(text('c'))))),
      node('table', [node('tablerow', [node('tablecell', [p(text('1'))]), node('tablecell', [p(text('2\u0000'))])])]),
      upload('media', 1),
    );
    expect(bodyText(body)).toBe('Title\none two three\nfour\na b\nc\n1 2');
  });

  it.each([null, 'x', { root: {} }, state(p(text('\u200B \u00A0')))])('%j has none', (body) => {
    expect(bodyText(body)).toBe('');
  });
});

describe('isBodyWritten', () => {
  it.each([
    [state(p(text('a'))), true],
    [state(list('bullet', item(link('/x', text('a'))))), true],
    [state(upload('media', 1)), true],
    [state(p(upload('documents', 'x'))), true],
    [state(), false],
    [state(p()), false],
    [state(p(text(' \u00A0\u200B\n'), { type: 'linebreak' }), { type: 'horizontalrule' }), false],
    [null, false],
    [undefined, false],
    ['text', false],
  ])('%j: %s', (body, written) => {
    expect(isBodyWritten(body)).toBe(written);
  });
});
