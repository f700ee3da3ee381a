import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownSentence } from '../../../src/admin/sentences/own-sentence.ts';

const NO_CONNECTION = 'Немає звʼязку з сервером. Написане лишилося тут: спробуйте ще раз.';
const NO_ANSWER = 'Сервер зараз не відповідає. Написане лишилося тут: спробуйте ще раз за хвилину.';

describe('sentences that nobody translated', () => {
  it.each([
    ['A file is required.', 'Оберіть файл.'],
    ['A file name is required.', 'Файл має мати назву.'],
    ['Successfully saved 12 files', 'Збережено файлів: 12.'],
    ['Failed to save 2 files', 'Не збережено файлів: 2. Чому – біля кожного з них.'],
    ['Failed to fetch', NO_CONNECTION],
    ['NetworkError when attempting to fetch resource.', NO_CONNECTION],
    ['Load failed', NO_CONNECTION],
    ['Refreshing token failed: Failed to fetch', NO_CONNECTION],
    ['Bad Gateway', NO_ANSWER],
    ['Gateway Timeout', NO_ANSWER],
    ['Service Unavailable', NO_ANSWER],
    ['Unexpected token \'<\', "<html>..." is not valid JSON', NO_ANSWER],
    ['Request Entity Too Large', 'Це завелике: сервер такого не приймає.'],
    ['Too Many Requests', 'Забагато запитів поспіль: зачекайте хвилину.'],
  ])('%s', (english, ukrainian) => {
    expect(ownSentence(english, 'uk')).toBe(ukrainian);
    expect(ownSentence(english, 'en')).toMatch(/^[A-Z][^а-яА-ЯіІїЇєЄ{]+\.$/);
  });

  it.each(['Такий тег уже є: «Освіта».', 'The page is gone', '', 'Service'])('%s: left alone', (sentence) => {
    expect(ownSentence(sentence, 'uk')).toBe(sentence);
  });

  it('are what Payload says: another version may say it otherwise', () => {
    const ui = new URL('../../../node_modules/@payloadcms/ui/dist/', import.meta.url);
    const said = (file: string) => readFileSync(new URL(file, ui), 'utf8');
    expect(said('elements/Upload/index.js')).toContain("'A file is required.'");
    expect(said('elements/Upload/index.js')).toContain("'A file name is required.'");
    expect(said('elements/BulkUpload/FormsManager/index.js')).toMatch(/`Successfully saved \$\{\w+\} files`/);
    expect(said('elements/BulkUpload/FormsManager/index.js')).toMatch(/`Failed to save \$\{\w+\} files`/);
  });
});
