import type { Locale } from '../../publication/release.ts';

/** What is said of a partner's keys wherever they are listed: on the partner's own page and at the desk. */
export interface KeyWords {
  keys: string;
  prefix: string;
  label: string;
  state: string;
  states: Record<'live' | 'expired' | 'revoked', string>;
  expires: string;
  never: string;
  lastUsed: string;
  unused: string;
  revoke: string;
  revokeOne: (prefix: string) => string;
  life: string;
  newKey: string;
}

export const KEY_WORDS: Record<Locale, KeyWords> = {
  uk: {
    keys: 'Ключі',
    prefix: 'Початок',
    label: 'Назва',
    state: 'Стан',
    states: { live: 'діє', expired: 'строк минув', revoked: 'відкликано' },
    expires: 'Діє до',
    never: 'без строку',
    lastUsed: 'Востаннє вживано',
    unused: 'ще ні',
    revoke: 'Відкликати',
    revokeOne: (prefix) => `Відкликати ключ ${prefix}…`,
    life: 'Строк',
    newKey: 'Новий ключ',
  },
  en: {
    keys: 'Keys',
    prefix: 'Beginning',
    label: 'Name',
    state: 'State',
    states: { live: 'works', expired: 'expired', revoked: 'revoked' },
    expires: 'Works until',
    never: 'no end',
    lastUsed: 'Last used',
    unused: 'not yet',
    revoke: 'Revoke',
    revokeOne: (prefix) => `Revoke key ${prefix}…`,
    life: 'Life',
    newKey: 'New key',
  },
};
