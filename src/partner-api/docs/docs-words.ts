import type { Locale } from '../../publication/release.ts';
import type { AnyEndpoint } from '../endpoint.ts';

/** Words of the documentation page; what single operations say of themselves stays English, as the contract has it. */
export interface DocsWords {
  title: string;
  description: string;
  intro: readonly string[];
  machine: string;
  begin: string;
  beginSteps: readonly { text: string; command: (origin: string) => string }[];
  contents: string;
  groups: Record<AnyEndpoint['group'], string>;
  schemas: string;
  problems: string;
  problemsIntro: string;
  headers: string;
  parameters: string;
  where: Record<string, string>;
  required: string;
  keyNeeded: string;
  keyWelcome: string;
  body: string;
  answers: string;
  faults: string;
  example: string;
  status: string;
}

export const DOCS_WORDS: Record<Locale, DocsWords> = {
  uk: {
    title: 'API для сайтів-партнерів',
    description: 'Усе, що публікує пресцентр, і кожна зміна — одним потоком, який нічого не губить.',
    intro: [
      'Текст — це матеріал однією мовою. Його `id` не змінюється ніколи, а `version` зростає з кожною зміною. Відкликане треба прибрати. Біля передруку має стояти рядок з `attribution`.',
      'Невідомі й повторені параметри відхиляються, а не мовчки пропускаються. Нові члени відповідей можуть зʼявлятися: незнайомі пропускайте. Дати — RFC 3339, UTC.',
      'Описи окремих запитів — англійською, як у самому контракті.',
    ],
    machine: 'Те саме для програм (OpenAPI 3.1)',
    begin: 'З чого почати',
    beginSteps: [
      { text: 'Найновіші тексти:', command: (origin) => `curl '${origin}/v1/items?locale=uk&limit=5'` },
      {
        text: 'Усе від самого початку, по сторінці змін:',
        command: (origin) => `curl '${origin}/v1/changes?limit=100'`,
      },
      {
        text: 'З ключем партнера межа вища. Ключ — лише в заголовку:',
        command: (origin) => `curl -H "Authorization: Bearer $VISNYK_KEY" '${origin}/v1/items?limit=5'`,
      },
    ],
    contents: 'Зміст',
    groups: {
      Items: 'Тексти',
      Changes: 'Зміни',
      Directory: 'Довідники',
      Subscriptions: 'Підписки',
      Account: 'Обліковий запис партнера',
      Sandbox: 'Пісочниця',
      Contract: 'Контракт',
    },
    schemas: 'Складники відповідей',
    problems: 'Проблеми',
    problemsIntro:
      'Кожна відмова — `application/problem+json` (RFC 9457). Розрізняйте їх за `type`: він веде на цю сторінку і не зміниться.',
    headers: 'Заголовки',
    parameters: 'Параметри',
    where: { query: 'запит', path: 'шлях', header: 'заголовок' },
    required: 'обовʼязковий',
    keyNeeded: 'Потрібен ключ партнера.',
    keyWelcome: 'Працює й без ключа.',
    body: 'Тіло запиту',
    answers: 'Відповідь',
    faults: 'Можливі проблеми',
    example: 'Приклад',
    status: 'Статус',
  },
  en: {
    title: 'API for partner sites',
    description: 'Everything the press centre publishes, and every change of it, in one stream that loses nothing.',
    intro: [
      'A text is an item in one language. Its `id` never changes, and its `version` grows with every change. What was withdrawn must be taken down. The line in `attribution` belongs beside every reprint.',
      'Unknown and repeated parameters are refused, never ignored in silence. Answers may gain members: pass over those you do not know. Dates are RFC 3339 in UTC.',
    ],
    machine: 'The same for programs (OpenAPI 3.1)',
    begin: 'Begin here',
    beginSteps: [
      { text: 'The latest texts:', command: (origin) => `curl '${origin}/v1/items?locale=en&limit=5'` },
      {
        text: 'Everything from the very beginning, a page of changes at a time:',
        command: (origin) => `curl '${origin}/v1/changes?limit=100'`,
      },
      {
        text: 'With a partner’s key the limit is higher. A key goes into the header and nowhere else:',
        command: (origin) => `curl -H "Authorization: Bearer $VISNYK_KEY" '${origin}/v1/items?limit=5'`,
      },
    ],
    contents: 'Contents',
    groups: {
      Items: 'Texts',
      Changes: 'Changes',
      Directory: 'Directories',
      Subscriptions: 'Subscriptions',
      Account: 'A partner’s account',
      Sandbox: 'Sandbox',
      Contract: 'Contract',
    },
    schemas: 'What answers are made of',
    problems: 'Problems',
    problemsIntro:
      'Every refusal is `application/problem+json` (RFC 9457). Tell them apart by `type`: it leads to this page and will not change.',
    headers: 'Headers',
    parameters: 'Parameters',
    where: { query: 'query', path: 'path', header: 'header' },
    required: 'required',
    keyNeeded: 'Needs a partner’s key.',
    keyWelcome: 'Works without a key too.',
    body: 'Body of the request',
    answers: 'Answer',
    faults: 'Problems it may answer with',
    example: 'Example',
    status: 'Status',
  },
};
