import { type Words, words } from '../../../collections/words.ts';

/**
 * What Payload's desk, the browser or a proxy says in English without asking for a translation, as the desk says it. Any other sentence
 * is given back as it is.
 */
export function ownSentence(sentence: string, language: string): string {
  for (const [pattern, phrase] of SENTENCES) {
    const match = pattern.exec(sentence.trim());
    if (match !== null) return phrase[language === 'en' ? 'en' : 'uk'].replace('{n}', match[1] ?? '');
  }
  return sentence;
}

/** Whether it was done is not known; what was typed stands in the form. */
const NO_CONNECTION = words(
  'Немає звʼязку з сервером. Написане лишилося тут: спробуйте ще раз.',
  'The server cannot be reached. What you wrote is still here: try again.',
);
const NO_ANSWER = words(
  'Сервер зараз не відповідає. Написане лишилося тут: спробуйте ще раз за хвилину.',
  'The server does not answer now. What you wrote is still here: try again in a minute.',
);

const SENTENCES: readonly [pattern: RegExp, phrase: Words][] = [
  [/^A file is required\.$/, words('Оберіть файл.', 'Choose a file.')],
  [/^A file name is required\.$/, words('Файл має мати назву.', 'The file needs a name.')],
  [/^Successfully saved (\d+) files$/, words('Збережено файлів: {n}.', 'Files saved: {n}.')],
  [
    /^Failed to save (\d+) files$/,
    words('Не збережено файлів: {n}. Чому – біля кожного з них.', 'Files not saved: {n}. Each of them says why.'),
  ],
  // What Chromium, Firefox and Safari say of a request that found nobody.
  [/Failed to fetch$|NetworkError when attempting to fetch resource\.?$|Load failed$/, NO_CONNECTION],
  [/network connection was lost|The Internet connection appears to be offline/, NO_CONNECTION],
  // What a proxy says in place of the server; its page is no JSON.
  [/^(Bad Gateway|Gateway Time-?out|Service (Temporarily )?Unavailable)$/i, NO_ANSWER],
  [/is not valid JSON$|^JSON\.parse: |^JSON Parse error/, NO_ANSWER],
  [
    /^(Payload|Content|Request Entity) Too Large$/i,
    words('Це завелике: сервер такого не приймає.', 'This is too large: the server does not take it.'),
  ],
  [
    /^Too Many Requests$/i,
    words('Забагато запитів поспіль: зачекайте хвилину.', 'Too many requests in a row: wait a minute.'),
  ],
  [
    /^Internal Server Error$/i,
    words(
      'На сервері сталася помилка. Написане лишилося тут: спробуйте ще раз.',
      'Something went wrong on the server. What you wrote is still here: try again.',
    ),
  ],
];
