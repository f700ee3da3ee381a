import type { FailureStage, WebhookView } from '../../http/admin/push/push-view.ts';
import type { Locale } from '../../publication/release.ts';

/** What a webhook's page says of how it is doing, in the language of the desk. */
export interface WebhookWords {
  title: string;
  saveFirst: string;
  loading: string;
  failed: string;
  notices: Record<NonNullable<WebhookView['notice']>['kind'], string>;
  stopped: string;
  lag: (count: number, since: string | null) => string;
  hasAll: string;
  /** Nothing was ever sent to it. */
  nothingYet: string;
  delivered: string;
  failing: (since: string, failures: number) => string;
  next: string;
  never: string;
  answers: string;
  when: string;
  answer: string;
  took: string;
  noAnswer: string;
  /** Where an attempt came to grief, by its stage. */
  failures: Readonly<Record<string, string>>;
  ping: string;
  pinged: (answer: string) => string;
  notPinged: (answer: string) => string;
  replay: string;
  span: string;
  spans: readonly { hours: number | null; name: string }[];
  sureReplay: string;
  newSecret: string;
  sureSecret: string;
  secretIs: string;
  keepIt: string;
  close: string;
  twoSecrets: string;
  retire: string;
}

const HOURS = [1, 24, 7 * 24, null] as const;

const uk: WebhookWords = {
  title: 'Надсилання',
  saveFirst: 'Збережіть вебхук, тоді тут буде видно, як він працює. Секрет для партнера дасть кнопка «Новий секрет».',
  loading: 'Читаємо…',
  failed: 'Не вдалося. Якщо ви щойно надсилали пробні повідомлення, зачекайте хвилину; інакше перевірте звʼязок.',
  notices: {
    silent: 'Мовчить довше, ніж зазвичай. Спроби тривають, нічого не втрачено.',
    disabled: 'Вимкнено: пʼять днів жодного успіху. Місце збережено; увімкніть, і надійде все пропущене.',
    ended: 'Отримувач відповів «410 Gone» і більше нічого не хоче.',
  },
  stopped: 'Надсилання зупинено: вебхук не діє або партнерові закрито доступ.',
  lag: (count, since) => `Чекає змін: ${count}${since === null ? '' : `, найдавніша від ${since}`}.`,
  hasAll: 'Отримав усе.',
  nothingYet: 'Ще нічого не надсилали.',
  delivered: 'Останній успіх',
  failing: (since, failures) => `Не приймає від ${since}, невдалих спроб: ${failures}.`,
  next: 'Наступна спроба',
  never: 'ще не було',
  answers: 'Останні відповіді',
  when: 'Коли',
  answer: 'Відповідь',
  took: 'мс',
  noAnswer: 'немає відповіді',
  failures: {
    refused: 'на таку адресу не надсилаємо',
    dns: 'адресу не знайдено',
    connect: 'не зʼєднується',
    tls: 'недійсний сертифікат',
    timeout: 'не дочекалися відповіді',
    protocol: 'незрозуміла відповідь',
    'too-large': 'завелика відповідь',
    aborted: 'перервано',
  } satisfies Record<FailureStage, string>,
  ping: 'Пробне повідомлення',
  pinged: (answer) => `Пробне повідомлення прийнято: ${answer}.`,
  notPinged: (answer) => `Пробного повідомлення не прийнято: ${answer}.`,
  replay: 'Надіслати знову',
  span: 'Змінене',
  spans: HOURS.map((hours, index) => ({
    hours,
    name: ['за годину', 'за добу', 'за тиждень', 'за весь час'][index] ?? '',
  })),
  sureReplay: 'Надіслати знову все змінене за цей час? Кожен текст надійде раз, таким, як він є.',
  newSecret: 'Новий секрет',
  sureSecret: 'Створити новий секрет? Старий діятиме поруч, доки його не буде відкликано.',
  secretIs: 'Новий секрет',
  keepIt: 'Передайте його партнерові безпечним шляхом. Більше його ніхто не побачить.',
  close: 'Сховати секрет',
  twoSecrets: 'Повідомлення підписано двома секретами: на час заміни.',
  retire: 'Відкликати старий секрет',
};

const en: WebhookWords = {
  title: 'Sending',
  saveFirst: 'Save the webhook, then this tells how it is doing. “New secret” gives the secret for the partner.',
  loading: 'Reading…',
  failed: 'That did not work. If you have just sent test messages, wait for a minute; else check the connection.',
  notices: {
    silent: 'Silent for longer than usual. It is being tried, and nothing is lost.',
    disabled: 'Disabled: no success in five days. Its place is kept; make it active, and what was missed is sent.',
    ended: 'The receiver answered “410 Gone” and wants no more.',
  },
  stopped: 'Sending is stopped: the webhook is not active, or its partner is shut out.',
  lag: (count, since) => `Changes it waits for: ${count}${since === null ? '' : `, the oldest of ${since}`}.`,
  hasAll: 'It has everything.',
  nothingYet: 'Nothing was sent yet.',
  delivered: 'Last success',
  failing: (since, failures) => `Not accepting since ${since}, failed attempts: ${failures}.`,
  next: 'Next attempt',
  never: 'not yet',
  answers: 'Last answers',
  when: 'When',
  answer: 'Answer',
  took: 'ms',
  noAnswer: 'no answer',
  failures: {
    refused: 'we do not send to such an address',
    dns: 'the address was not found',
    connect: 'no connection',
    tls: 'its certificate is not valid',
    timeout: 'it took too long',
    protocol: 'its answer makes no sense',
    'too-large': 'its answer is too large',
    aborted: 'broken off',
  } satisfies Record<FailureStage, string>,
  ping: 'Test message',
  pinged: (answer) => `The test message was accepted: ${answer}.`,
  notPinged: (answer) => `The test message was not accepted: ${answer}.`,
  replay: 'Send again',
  span: 'What changed in',
  spans: HOURS.map((hours, index) => ({ hours, name: ['an hour', 'a day', 'a week', 'all time'][index] ?? '' })),
  sureReplay: 'Send again everything that changed in that time? Each text is sent once, as it is now.',
  newSecret: 'New secret',
  sureSecret: 'Make a new secret? The old one signs beside it until it is retired.',
  secretIs: 'New secret',
  keepIt: 'Hand it to the partner by a safe way. Nobody will see it again.',
  close: 'Hide the secret',
  twoSecrets: 'Messages carry two signatures while one secret replaces the other.',
  retire: 'Retire the old secret',
};

export const WEBHOOK_WORDS: Record<Locale, WebhookWords> = { uk, en };
