/** Why an address is refused. Stable: clients may branch on it. */
export type RefusalReason =
  | 'too-long'
  | 'unreadable'
  | 'other-scheme'
  | 'not-https'
  | 'credentials'
  | 'fragment'
  | 'foreign-port'
  | 'private-address'
  | 'local-name';

const WORDS: Record<RefusalReason, { uk: string; en: string }> = {
  'too-long': { uk: 'Адреса довша за 2048 знаків.', en: 'The address is longer than 2048 characters.' },
  unreadable: {
    uk: 'Це не повна адреса. Має бути на зразок https://partner.example/hook, без пробілів і зворотних скісних рисок.',
    en: 'This is not a full address. Write one like https://partner.example/hook, without blanks or backslashes.',
  },
  'other-scheme': {
    uk: 'Адреса має починатися з https://.',
    en: 'The address must begin with https://.',
  },
  'not-https': {
    uk: 'Адреса має починатися з https://: незахищене зʼєднання не використовується.',
    en: 'The address must begin with https://: nothing is sent over an unprotected connection.',
  },
  credentials: {
    uk: 'Приберіть з адреси імʼя користувача й пароль. Відправника підтверджує підпис.',
    en: 'Take the user name and password out of the address. The signature tells who sends.',
  },
  fragment: {
    uk: 'Приберіть з адреси все від знака #: ця частина ніколи не надсилається.',
    en: 'Take away everything from the # on: that part is never sent.',
  },
  'foreign-port': {
    uk: 'Цей порт належить не HTTP. Візьміть 443 або інший порт вебсервера.',
    en: 'This port does not belong to HTTP. Use 443 or another port of a web server.',
  },
  'private-address': {
    uk: 'Ця адреса не з публічного інтернету. Приватні мережі дозволяє лише налаштування CALLBACK_ALLOW.',
    en: 'This address is not of the public internet. Only the setting CALLBACK_ALLOW opens private networks.',
  },
  'local-name': {
    uk: 'Це імʼя відоме лише в приватній мережі. Дайте імʼя, яке знає публічний DNS.',
    en: 'This name is known in a private network alone. Give one that the public DNS knows.',
  },
};

/** What is wrong with a refused address and what to do, for whoever wrote it. */
export function refusalWords(reason: RefusalReason): { uk: string; en: string } {
  return WORDS[reason];
}
