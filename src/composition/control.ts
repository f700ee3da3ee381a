import { controlPath, listenForCommands } from '../accounts/control-socket.ts';
import { runAccountCommand } from '../accounts/run-account-command.ts';
import { databaseFileOf } from '../database/database-file.ts';
import type { PressCentre } from '../press-centre.ts';

/**
 * Lets the command line work beside a server on the embedded database, which belongs to one process: what it asks for is done here.
 * On MongoDB it goes to the database itself.
 */
export async function openControl(centre: PressCentre): Promise<{ close: () => Promise<void> }> {
  const file = databaseFileOf(centre.settings.databaseUrl);
  if (file === null) return { close: () => Promise.resolve() };
  const { logger } = centre.payload;
  const close = await listenForCommands(
    controlPath(file),
    (command) => runAccountCommand(centre, command),
    (cause) => logger.error({ err: cause, msg: 'a command from the command line could not be done' }),
  );
  return { close };
}
