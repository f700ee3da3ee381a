import type { FieldHook, TextareaField } from 'payload';
import { type CleanMark, cleanMark, type MarkFault, MOST_MARK_CHARACTERS } from '../../src/icons/clean-mark.ts';
import { drawMark } from '../../src/icons/draw-icons.ts';
import { fieldError } from '../field-error.ts';
import { type Words, words } from '../words.ts';

/** The mark as SVG. What is kept draws and does nothing else; a document that does more is refused with the reason. */
export function markField(): TextareaField {
  return {
    name: 'mark',
    // Payload's field for code loads its editor from another host.
    type: 'textarea',
    label: words('Знак (SVG)', 'Mark (SVG)'),
    admin: {
      rows: 6,
      description: words(
        'Вміст файлу .svg: відкрийте його текстовим редактором і вставте сюди. Найкраще квадратний. Стоїть угорі кожної сторінки та на вкладці браузера.',
        'What is in an .svg file: open it in a text editor, and paste it here. Square is best. It stands at the top of every page, and on the tab of the browser.',
      ),
    },
    hooks: { beforeValidate: [keepCleanMark] },
  };
}

const keepCleanMark: FieldHook = async ({ value, req }) => {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  const cleaned = cleanMark(value);
  if (cleaned.kind === 'fault') throw fieldError(req, 'mark', reasonOf(cleaned));
  if (!(await canBeDrawn(cleaned.svg))) throw fieldError(req, 'mark', UNDRAWN);
  return cleaned.svg;
};

/** The drawing library says nothing but that it could not. */
function canBeDrawn(svg: string): Promise<boolean> {
  return drawMark(svg, 64)
    .then((mark) => mark.toBuffer())
    .then(
      () => true,
      () => false,
    );
}

const UNDRAWN = words(
  'Цього знака не вдалося намалювати. Збережіть його у своїй програмі як «простий SVG».',
  'This mark cannot be drawn. Save it as “plain SVG” in your program.',
);

function reasonOf({ cause, what }: Extract<CleanMark, { kind: 'fault' }>): Words {
  return REASONS[cause](what);
}

const REASONS: Record<MarkFault, (what: string) => Words> = {
  long: () =>
    words(
      `Знак завеликий: щонайбільше ${MOST_MARK_CHARACTERS} знаків. Спростіть малюнок.`,
      `The mark is too large: ${MOST_MARK_CHARACTERS} characters at most. Simplify the drawing.`,
    ),
  xml: () =>
    words(
      'Це не повний SVG: його не прочитати. Вставте весь вміст файлу, від <svg до </svg>.',
      'This is no whole SVG: it cannot be read. Paste all that is in the file, from <svg to </svg>.',
    ),
  root: () =>
    words(
      'Це не SVG: документ має починатися з <svg xmlns="…">.',
      'This is no SVG: it must begin with <svg xmlns="…">.',
    ),
  size: () =>
    words(
      'Знак не має viewBox, тож не знати, який він завбільшки. Збережіть його з viewBox.',
      'The mark has no viewBox, so nobody knows how large it is. Save it with one.',
    ),
  element: (what) =>
    words(
      `У знаку є <${what}>, а знак має лише малювати. Перетворіть написи на криві, приберіть сценарії, вставлені зображення й рух.`,
      `The mark has <${what}>, and a mark may only draw. Turn lettering into outlines; take out scripts, embedded pictures and motion.`,
    ),
  attribute: (what) =>
    words(
      `У знаку є «${what}», чого малюнок не потребує. Збережіть його як «простий SVG».`,
      `The mark has “${what}”, which a drawing does not need. Save it as “plain SVG”.`,
    ),
  reference: (what) =>
    words(
      `Знак посилається назовні: ${what}. Усе має бути в ньому самому.`,
      `The mark refers to something outside: ${what}. All of it must be within.`,
    ),
};
