import { createTransport } from 'nodemailer';
import type { EmailAdapter, SendEmailOptions } from 'payload';
import type { Settings } from '../settings.ts';

/** By this name it is known that no mail is set up. */
export const SILENT_MAIL = 'silent-mail';

/** A server that does not answer must not keep a message for ever. Milliseconds. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** How this press centre sends mail: through the server in its settings, or not at all. */
export function mailOf({ mailUrl, mailFrom }: Pick<Settings, 'mailUrl' | 'mailFrom'>): EmailAdapter {
  return mailUrl === null ? silentMail(mailFrom) : smtpMail(mailUrl, mailFrom);
}

/**
 * Stands in while no mail server is configured. Payload's own stand-in writes whole messages to the log, and with them the
 * links that reset passwords; this one says that nothing was sent, and to nobody in particular.
 */
function silentMail(from: string): EmailAdapter {
  return ({ payload }) => ({
    name: SILENT_MAIL,
    ...senderOf(from),
    sendEmail: async () => {
      payload.logger.warn(
        'A message was not sent: no mail server is configured (MAIL_URL). Set passwords with: npm run user -- password --email …',
      );
    },
  });
}

/**
 * Sends by SMTP. Nobody waits for it: how long a message takes, or that it could not be sent, would tell strangers which accounts
 * there are. What goes wrong stands in the log, without the message, its receiver and the server's password.
 */
function smtpMail(url: string, from: string): EmailAdapter {
  const { hostname, username } = new URL(url);
  return ({ payload }) => {
    const transport = createTransport({
      url,
      ...TIMEOUTS,
      // A password is not to be read on the way.
      requireTLS: username !== '',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const { defaultFromAddress: address, defaultFromName: name } = senderOf(from);
    return {
      name: 'smtp',
      ...senderOf(from),
      sendEmail: async (message: SendEmailOptions) => {
        transport.sendMail({ from: { address, name }, ...message }).catch((cause: unknown) => {
          const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code';
          payload.logger.error(`A message was not sent: ${hostname} did not take it (${code}).`);
        });
      },
    };
  };
}

function senderOf(from: string) {
  return { defaultFromAddress: from, defaultFromName: 'Visnyk' };
}
