import { describe, expect, it } from 'vitest';
import { searchTextOf, searchWords } from '../../../src/publication/spelling/search-text.ts';
import { body } from '../../support/content.ts';
import { presented, tagContent } from '../item-content.ts';

describe('words of a text, and of a search', () => {
  it.each([
    ['lower case', 'Громади ЄДНАЮТЬСЯ', 'громади єднаються'],
    ['apostrophes, whatever is typed', "п'ять п’ять пʼять п`ять п´ять п′ять п＇ять п‘ять", 'пять'],
    ['the quotation mark that is typed for one', 'обʼєднання об"єднання', 'обєднання'],
    ['quotes and dashes', '«Вісник» — “ранок”…', 'вісник ранок'],
    ['hyphens part words', 'прес-центр UA-46', 'прес центр ua 46'],
    ['stress marks and soft hyphens', 'за\u0301мок гро\u00ADмада', 'замок громада'],
    ['letters of one sign or of two', 'и\u0306од йод ї', 'йод ї'],
    ['wide letters and ligatures', 'Ｐress oﬃce', 'press office'],
    ['what would mean something to a database', '100% a_b .* \\ $', '100 a b'],
    ['nothing but signs', '…— «»', ''],
  ])('%s', (_case, text, words) => {
    expect(searchWords(text).join(' ')).toBe(words);
  });

  it('come from title, summary, body and names, and from no markup', () => {
    const release = presented({
      summary: { uk: 'Стисло' },
      body: { uk: body('Громади & партнери <strong>', 'Другий абзац') },
      authors: { uk: ['Олена Коваль'] },
      tags: [tagContent()],
    });
    const text = searchTextOf(release);
    expect(text).toContain('стисло партнери strong другий абзац');
    expect(text).toContain('олена коваль');
    for (const { name } of release.tags) for (const word of searchWords(name)) expect(text).toContain(word);
    expect(text).not.toMatch(/amp|lt|\bp\b|visnyk/);
    const marked = searchTextOf({ ...release, html: '<p>сл<strong>ово</strong><br/>далі</p><p>ще</p>' });
    expect(marked.split(' ')).toEqual(expect.arrayContaining(['слово', 'далі', 'ще']));
  });
});
