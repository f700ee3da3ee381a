import type { Notice } from '../state/notice.ts';

/** What a partner's contact is written when something is wrong with a webhook. Ukrainian first, English below. */
export function noticeMail({ kind }: Notice, host: string): { subject: string; text: string } {
  const { uk, en } = WORDS[kind];
  return {
    subject: `${uk.subject}: ${host}`,
    text: `${uk.text(host)}\n\n—\n\n${en(host)}\n`,
  };
}

const WORDS: Record<
  Notice['kind'],
  { uk: { subject: string; text: (host: string) => string }; en: (host: string) => string }
> = {
  silent: {
    uk: {
      subject: 'Вебхук мовчить',
      text: (host) =>
        `${host} довше, ніж зазвичай, не приймає матеріалів. Спроби тривають; нічого не втрачено. Перевірте, будь ласка, свій сервер.`,
    },
    en: (host) =>
      `${host} has not accepted texts for longer than usual. We keep trying; nothing is lost. Please look at your server.`,
  },
  disabled: {
    uk: {
      subject: 'Вебхук вимкнено',
      text: (host) =>
        `${host} не приймав матеріалів пʼять днів, тож надсилання зупинено. Місце в журналі збережено: коли редакція ввімкне вебхук, надійде все пропущене.`,
    },
    en: (host) =>
      `${host} accepted nothing for five days, so sending has stopped. Its place in the log is kept: once the desk turns the webhook on, everything missed is sent.`,
  },
  ended: {
    uk: {
      subject: 'Вебхук завершено',
      text: (host) => `${host} відповів «410 Gone», тож надсилання завершено. Якщо це помилка, напишіть редакції.`,
    },
    en: (host) => `${host} answered “410 Gone”, so sending has ended. If that was a mistake, write to the desk.`,
  },
};
