import { item, link, list, node, p, state, text, upload } from '../../publication/body/body-fixtures.ts';

/** Headings enough for a table of contents, and every sort of block that a body can have. */
export function richBody(files: { picture: number | string; document: number | string }) {
  // As the editor stores it: without the rest it would be dropped.
  const stored = (room: string, of: number | string, id: string) => ({
    ...upload(room, of),
    version: 3,
    format: '',
    fields: {},
    id,
  });
  const heading = (level: 2 | 3, words: string) => node('heading', [text(words)], { tag: `h${level}` });
  const cell = (words: string, headerState = 0) => node('tablecell', [p(text(words))], { headerState });
  return state(
    p(
      text('Початок '),
      text('жирно', 1),
      text(' й '),
      text('курсивом', 2),
      link('https://a.example/?a=1&b=2', text('тут')),
    ),
    heading(2, 'Що зроблено & як'),
    list('bullet', item(text('перше')), item(list('number', item(text('глибше')))), item(text('друге'))),
    heading(3, 'Скільки це коштувало'),
    node('table', [
      node('tablerow', [cell('Рік', 1), cell('Сума, грн', 1)]),
      node('tablerow', [cell('2025', 2), cell('1 200 000')]),
      node('tablerow', [cell('2026', 2), cell('2 400 000')]),
    ]),
    heading(2, 'Що далі'),
    node('quote', [text('Ми не зупинимося.')]),
    { type: 'horizontalrule' },
    stored('media', files.picture, '6565656565656565656565aa'),
    stored('documents', files.document, '6565656565656565656565ab'),
    heading(2, 'Як долучитися'),
    p(text('Пишіть на '), link('mailto:press@hromada.example', text('пошту')), text('.')),
  );
}
