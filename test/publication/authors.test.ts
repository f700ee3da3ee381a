import { describe, expect, it } from 'vitest';
import { authorChannels, signAuthors } from '../../src/publication/authors.ts';

const OKSANA = 'author/oksana-lysenko';
const YURII = 'author/yurii-hanushchak';

describe('channels of authors', () => {
  it.each([
    ['Ukrainian names', { uk: ['Оксана Лисенко', 'Юрій Ганущак'] }, [OKSANA, YURII]],
    ['Ukrainian before English', { uk: ['Юрій Ганущак'], en: ['Yuriy Hanuschak'] }, [YURII]],
    ['English where there is no other', { en: ['Yurii Hanushchak'] }, [YURII]],
    ['the same name twice', { uk: ['Оксана Лисенко', ' Оксана  Лисенко '] }, [OKSANA]],
    ['names that give no slug', { uk: ['作者', '', '…'] }, []],
    ['nobody', {}, []],
  ])('%s', (_case, authors, channels) => {
    expect(authorChannels(authors)).toEqual(channels);
  });

  it.each([
    ['own spelling', { uk: ['Юрій Ганущак'], en: ['Yuriy Hanuschak'] }, [['Yuriy Hanuschak', YURII]]],
    [
      'transliteration',
      { uk: ['Юрій Ганущак', '作者'] },
      [
        ['Yurii Hanushchak', YURII],
        ['作者', null],
      ],
    ],
    [
      'lists of different length: only a spelling that agrees is linked',
      { uk: ['Оксана Лисенко'], en: ['Someone Else', 'Oksana Lysenko'] },
      [
        ['Someone Else', null],
        ['Oksana Lysenko', OKSANA],
      ],
    ],
    ['English alone', { en: ['Oksana Lysenko'] }, [['Oksana Lysenko', OKSANA]]],
  ])('as English texts sign: %s', (_case, authors, signed) => {
    expect(signAuthors(authors, 'en').map(({ name, channel }) => [name, channel])).toEqual(signed);
  });
});
