import { KEY_WORDS, type KeyWords } from '../../pages/words/key-words.ts';
import type { Locale } from '../../publication/release.ts';

/** What the keys on a partner's page say, in the language of the desk. */
export interface PartnerKeysWords extends KeyWords {
  lead: string;
  saveFirst: string;
  loading: string;
  failed: string;
  none: string;
  made: string;
  sure: (prefix: string) => string;
  make: string;
  labelHint: string;
  lives: readonly { days: number | null; name: string }[];
  two: string;
  keepIt: string;
  copy: string;
  copied: string;
  close: string;
}

const uk: PartnerKeysWords = {
  ...KEY_WORDS.uk,
  lead: 'Ключ показуємо один раз; зберігаємо лише його відбиток. Одночасно діють щонайбільше два: на час заміни.',
  saveFirst: 'Збережіть партнера, тоді тут можна буде створити ключ.',
  loading: 'Читаємо ключі…',
  failed: 'Не вдалося. Перевірте звʼязок і спробуйте ще раз.',
  none: 'Ключів ще немає.',
  made: 'Створено',
  sure: (prefix) => `Відкликати ключ ${prefix}… назавжди? За секунду він не діятиме.`,
  make: 'Створити ключ',
  labelHint: 'Назва (для чого він)',
  lives: [
    { days: 365, name: 'рік' },
    { days: 90, name: '90 днів' },
    { days: 30, name: '30 днів' },
    { days: null, name: 'без строку' },
  ],
  two: 'Два ключі вже діють. Щоб створити новий, відкличте один із них.',
  keepIt: 'Передайте його партнерові безпечним шляхом. Більше його ніхто не побачить.',
  copy: 'Копіювати',
  copied: 'Скопійовано',
  close: 'Сховати ключ',
};

const en: PartnerKeysWords = {
  ...KEY_WORDS.en,
  lead: 'A key is shown once; only its fingerprint is kept. At most two work at once, while one replaces the other.',
  saveFirst: 'Save the partner, then a key can be made here.',
  loading: 'Reading the keys…',
  failed: 'That did not work. Check the connection and try again.',
  none: 'There are no keys yet.',
  made: 'Made',
  sure: (prefix) => `Revoke key ${prefix}… for good? Within a second it will not work.`,
  make: 'Make a key',
  labelHint: 'Name (what it is for)',
  lives: [
    { days: 365, name: 'a year' },
    { days: 90, name: '90 days' },
    { days: 30, name: '30 days' },
    { days: null, name: 'no end' },
  ],
  two: 'Two keys work already. To make a new one, revoke one of them.',
  keepIt: 'Hand it to the partner by a safe way. Nobody will see it again.',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Hide the key',
};

export const PARTNER_KEYS_WORDS: Record<Locale, PartnerKeysWords> = { uk, en };
