import { foldedWords } from '../publication/spelling/fold.ts';
import { hasVisible } from '../publication/spelling/visible.ts';
import type { CheckedText } from './checked-text.ts';
import { block, type Remark, warn } from './finding.ts';
import { mobileNumbers } from './mobile-numbers.ts';
import { SHOWN } from './shown-lengths.ts';

/** Two titles that share so much of their words are nearly the same. */
const NEARLY = 0.8;

/** Title, summary and body: whether there is something to read, whether it is shown in whole, and whether it tells what it should not. */
export function checkWords(text: CheckedText): Remark[] {
  return [...checkTitle(text), ...checkSummary(text), ...checkSimilar(text), ...checkPersonal(text)];
}

function checkTitle({ title }: CheckedText): Remark[] {
  if (hasVisible(title)) return [];
  const uk = 'У заголовку немає жодного видимого знака. Напишіть заголовок.';
  return [block('title-empty', 'title', uk, 'Nothing can be seen in the title. Write one.')];
}

function checkSummary({ summary, isBodyWritten }: CheckedText): Remark[] {
  if (!isBodyWritten && !hasVisible(summary)) {
    const uk = 'Немає ні ліду, ні тексту: читати нема чого. Напишіть хоча б лід.';
    return [
      block(
        'text-empty',
        'body',
        uk,
        'There is neither a summary nor a body: nothing to read. Write a summary at least.',
      ),
    ];
  }
  const length = [...summary.trim()].length;
  if (!hasVisible(summary)) {
    const uk = 'Немає ліду: читачі стрічок побачать початок тексту. Напишіть одне-два речення.';
    const en = 'There is no summary: feed readers will show the beginning of the body. Write a sentence or two.';
    return [warn('summary-missing', 'summary', uk, en)];
  }
  if (length <= SHOWN.summary) return [];
  const uk = `Лід має ${length} знаків, а показують близько ${SHOWN.summary}. Скоротіть, або поставте головне на початок.`;
  const en = `The summary has ${length} characters, and about ${SHOWN.summary} are shown. Cut it, or begin with what matters.`;
  return [warn('summary-long', 'summary', uk, en)];
}

function checkSimilar({ title, titles }: CheckedText): Remark[] {
  const other = titles.find((each) => isNearlySame(title, each));
  if (other === undefined) return [];
  const uk = `Майже той самий заголовок уже є цього місяця: «${other}». Перевірте, чи це не той самий матеріал.`;
  const en = `There is nearly the same title this month: “${other}”. See whether it is the same item.`;
  return [warn('title-similar', 'title', uk, en)];
}

/** Whether two titles have nearly the same words, however they are spelled and ordered. */
export function isNearlySame(one: string, other: string): boolean {
  const [a, b] = [new Set(foldedWords(one)), new Set(foldedWords(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = new Set([...a, ...b]).size;
  return all > 0 && shared / all >= NEARLY;
}

function checkPersonal({ title, summary, body }: CheckedText): Remark[] {
  return Object.entries({ title, summary, body }).flatMap(([field, words]) =>
    mobileNumbers(words).map((number) => {
      const uk = `Номер мобільного телефону: ${number}. Якщо він особистий, приберіть його або поставте службовий.`;
      const en = `A mobile phone number: ${number}. If it is somebody’s own, take it out or put an office number.`;
      return warn('personal-phone', field, uk, en);
    }),
  );
}
