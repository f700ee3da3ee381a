import type { EmailAdapter } from 'payload';

/** By this name it is known that no mail is set up. */
export const SILENT_MAIL = 'silent-mail';

/**
 * Stands in while no mail server is configured. Payload's own stand-in writes whole messages to the log, and with them the
 * links that reset passwords; this one says that nothing was sent, and to nobody in particular.
 */
export const silentMail: EmailAdapter = ({ payload }) => ({
  name: SILENT_MAIL,
  defaultFromAddress: 'visnyk@localhost',
  defaultFromName: 'Visnyk',
  sendEmail: async () => {
    payload.logger.warn(
      'A message was not sent: no mail server is configured. Set passwords with: npm run user -- password --email …',
    );
  },
});
