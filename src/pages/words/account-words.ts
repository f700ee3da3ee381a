import type { Locale } from '../../publication/release.ts';
import type { AccountUsageLine } from '../account/account-model.ts';
import { counted } from '../format/plural.ts';
import { KEY_WORDS, type KeyWords } from './key-words.ts';

/** What the page of a partner's account says. */
export interface AccountWords extends KeyWords {
  title: string;
  signIn: string;
  signInIntro: string;
  key: string;
  keyHint: string;
  noKey: string;
  signOut: string;
  signOutHint: string;
  access: string;
  limit: (perMinute: number) => string;
  embargo: Record<'seen' | 'unseen', string>;
  addresses: (list: readonly string[]) => string;
  keysIntro: string;
  thisOne: string;
  made: string;
  revokeThisOne: string;
  makeKey: string;
  makeKeyIntro: string;
  labelHint: string;
  days: (count: number) => string;
  twoKeys: string;
  newKeyHint: string;
  usage: string;
  usageIntro: string;
  day: string;
  answers: Record<keyof AccountUsageLine['answers'], string>;
  noUsage: string;
  faults: {
    badKey: string;
    tooOften: (seconds: number) => string;
    tooManyKeys: string;
    staleForm: string;
    noSuchKey: string;
  };
}

const uk: AccountWords = {
  ...KEY_WORDS.uk,
  title: 'Кабінет партнера',
  signIn: 'Увійти',
  signInIntro: 'Тут партнери бачать свої ключі до API та скільки ними користуються.',
  key: 'Ваш ключ',
  keyHint: 'Починається з vsk_. Ми його не зберігаємо: після перевірки лишається тільки вхід на чотири години.',
  noKey: 'Ключ надають редактори пресцентру. Загублений ключ показати не можна, але можна зробити новий.',
  signOut: 'Вийти',
  signOutHint: 'Завершує всі входи, зроблені цим ключем.',
  access: 'Доступ',
  limit: (perMinute) => `${counted('uk', perMinute, REQUESTS.uk)} на хвилину`,
  embargo: { seen: 'Матеріали під ембарго: ви їх бачите', unseen: 'Матеріали під ембарго: ви їх не бачите' },
  addresses: (list) =>
    list.length === 0 ? 'Ключі діють із будь-якої адреси' : `Ключі діють лише з ${list.join(', ')}`,
  keysIntro: 'Щоб замінити ключ, зробіть другий, перейдіть на нього, а тоді відкличте перший.',
  thisOne: 'ним ви увійшли',
  made: 'Зроблено',
  revokeThisOne: 'Відкликати й вийти',
  makeKey: 'Зробити новий ключ',
  makeKeyIntro: 'Ключ буде показано один раз.',
  labelHint: 'Назва, для себе',
  days: (count) => counted('uk', count, { one: 'день', few: 'дні', many: 'днів', other: 'дня' }),
  twoKeys: 'Два ключі вже діють. Щоб зробити новий, відкличте один із них.',
  newKeyHint: 'Збережіть його зараз: більше його ніде не буде. На сайтах і в листах його не показуйте.',
  usage: 'Запити',
  usageIntro: 'Останні 30 днів (UTC), із запізненням на кілька секунд.',
  day: 'День',
  answers: {
    answered: 'Відповіді',
    unchanged: 'Без змін (304)',
    refused: 'Відмови (4xx)',
    limited: 'Понад межу (429)',
    failed: 'Збої (5xx)',
  },
  noUsage: 'За 30 днів запитів не було.',
  faults: {
    badKey:
      'Цей ключ не відкриває кабінету: його немає, його відкликано, минув його строк або він не діє з вашої адреси.',
    tooOften: (seconds) => `Забагато спроб. Спробуйте за ${counted('uk', seconds, SECONDS.uk)}.`,
    tooManyKeys: 'Новий ключ не зроблено: два ключі вже діють. Відкличте один із них.',
    staleForm: 'Сторінка застаріла або її надіслано не звідси, тож нічого не змінено. Спробуйте ще раз.',
    noSuchKey: 'Такого ключа у вас немає.',
  },
};

const en: AccountWords = {
  ...KEY_WORDS.en,
  title: 'Partner’s account',
  signIn: 'Sign in',
  signInIntro: 'Here partners see their keys to the API and how much they use them.',
  key: 'Your key',
  keyHint: 'Begins with vsk_. We do not keep it: once it is checked, only a sign-in of four hours remains.',
  noKey: 'The editors of the press centre give keys. A lost key cannot be shown, but a new one can be made.',
  signOut: 'Sign out',
  signOutHint: 'Ends every sign-in made with this key.',
  access: 'Access',
  limit: (perMinute) => `${counted('en', perMinute, REQUESTS.en)} a minute`,
  embargo: { seen: 'Texts under embargo: you see them', unseen: 'Texts under embargo: you do not see them' },
  addresses: (list) => (list.length === 0 ? 'Keys work from any address' : `Keys work only from ${list.join(', ')}`),
  keysIntro: 'To replace a key, make a second one, put it to use, and then revoke the first.',
  thisOne: 'you signed in with it',
  made: 'Made',
  revokeThisOne: 'Revoke and sign out',
  makeKey: 'Make a new key',
  makeKeyIntro: 'The key will be shown once.',
  labelHint: 'Name, for yourself',
  days: (count) => counted('en', count, { one: 'day', other: 'days' }),
  twoKeys: 'Two keys work already. To make a new one, revoke one of them.',
  newKeyHint: 'Keep it now: it will be nowhere else. Show it on no site and in no letter.',
  usage: 'Requests',
  usageIntro: 'The last 30 days (UTC), some seconds behind.',
  day: 'Day',
  answers: {
    answered: 'Answered',
    unchanged: 'Unchanged (304)',
    refused: 'Refused (4xx)',
    limited: 'Over the limit (429)',
    failed: 'Failed (5xx)',
  },
  noUsage: 'There were no requests in 30 days.',
  faults: {
    badKey:
      'This key does not open an account: there is none, it was revoked, it has expired, or it does not work from your address.',
    tooOften: (seconds) => `Too many tries. Try again in ${counted('en', seconds, SECONDS.en)}.`,
    tooManyKeys: 'No key was made: two keys work already. Revoke one of them.',
    staleForm: 'The page was out of date, or was not sent from here, so nothing was changed. Try again.',
    noSuchKey: 'You have no such key.',
  },
};

const REQUESTS = {
  uk: { one: 'запит', few: 'запити', many: 'запитів', other: 'запиту' },
  en: { one: 'request', other: 'requests' },
};
const SECONDS = {
  uk: { one: 'секунду', few: 'секунди', many: 'секунд', other: 'секунди' },
  en: { one: 'second', other: 'seconds' },
};

const WORDS: Record<Locale, AccountWords> = { uk, en };

export function accountWords(locale: Locale): AccountWords {
  return WORDS[locale];
}
