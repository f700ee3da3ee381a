/** What somebody is sent who has forgotten a password. The link holds for an hour and leads to our own address, whatever host was asked. */
export const RESET_SUBJECT = 'Новий пароль · New password';

/** The message as HTML, Ukrainian first. */
export function resetMail(origin: string, token: string): string {
  const link = `${origin}/admin/reset/${encodeURIComponent(token)}`;
  return [
    '<p>Хтось, мабуть ви, просить змінити пароль до редакції. Щоб обрати новий, відкрийте посилання; воно діє годину:</p>',
    `<p><a href="${link}">${link}</a></p>`,
    '<p>Якщо це були не ви, нічого робити не треба: пароль лишається колишнім.</p>',
    '<hr>',
    '<p>Somebody, probably you, asked to change your password. The link above lets you choose a new one, for an hour. If it was not you, ',
    'there is nothing to do: the password stays as it is.</p>',
  ].join('\n');
}
