import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ROLES } from '../../collections/access/roles.ts';
import type { AccountAnswer, AccountCommand } from '../accounts/account-command.ts';
import { controlPath, sendCommand } from '../accounts/control-socket.ts';
import { databaseFileOf } from '../database/database-file.ts';
import type { Settings } from '../settings.ts';
import { explainAndExit } from './process.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const USAGE = `npm run user -- create --email EMAIL --role ${ROLES.join('|')} [--name NAME] [--password PASSWORD]
npm run user -- password --email EMAIL [--password PASSWORD]
npm run user -- list

Without --password a strong one is made and printed. Passwords have at least 12 characters.
Works beside a running server and without one.`;

const COMMANDS = ['create', 'password', 'list'] as const;

/** Reads the command line; ends the process with the usage where it is not one of ours. */
function readArguments(): AccountCommand {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        role: { type: 'string' },
        name: { type: 'string' },
        password: { type: 'string' },
      },
    });
    const command = COMMANDS.find((known) => known === positionals[0]);
    const role = values.role === undefined ? 'author' : ROLES.find((known) => known === values.role);
    if (positionals.length !== 1 || command === undefined) throw new Error(`Say what to do: ${COMMANDS.join(', ')}.`);
    if (role === undefined) throw new Error(`--role must be one of ${ROLES.join(', ')}.`);
    if (command !== 'list' && values.email === undefined) throw new Error('--email is missing.');
    const password = values.password ?? randomBytes(12).toString('base64url');
    const { email = '', name } = values;
    switch (command) {
      case 'create':
        return { kind: command, email, role, password, ...(name === undefined ? {} : { name }) };
      case 'password':
        return { kind: command, email, password };
      case 'list':
        return { kind: command };
      default:
        return command satisfies never;
    }
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** The process that holds the embedded database does it; where none does, or with MongoDB, this one. */
async function run(settings: Settings, command: AccountCommand): Promise<AccountAnswer> {
  const file = databaseFileOf(settings.databaseUrl);
  const answer = file === null ? null : await sendCommand(controlPath(file), command);
  if (answer !== null) return answer;
  // Loaded only where this process does the work: a wrong word on the command line, or a running server, answers at once.
  const [{ openPressCentre }, { runAccountCommand }] = await Promise.all([
    import('../composition/open-press-centre.ts'),
    import('../accounts/run-account-command.ts'),
  ]);
  const centre = await openPressCentre(settings, { pdfWorkerUrl: new URL('./pdf-worker.mjs', import.meta.url) });
  try {
    return await runAccountCommand(centre, command);
  } finally {
    await centre.close();
  }
}

const command = readArguments();
try {
  const answer = await run(settingsOrExit(), command);
  if (answer.kind === 'done') for (const line of answer.lines) console.log(line);
  else console.error(answer.reason);
  process.exit(answer.kind === 'done' ? 0 : 1);
} catch (cause) {
  explainAndExit(cause);
}
