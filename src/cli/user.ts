import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ValidationError } from 'payload';
import { ROLES, type Role } from '../../collections/access/roles.ts';
import { openPressCentre } from '../composition/open-press-centre.ts';
import type { PressCentre } from '../press-centre.ts';
import { explainAndExit } from './process.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const USAGE = `npm run user -- create --email EMAIL --role ${ROLES.join('|')} [--name NAME] [--password PASSWORD]
npm run user -- password --email EMAIL [--password PASSWORD]
npm run user -- list

Without --password a strong one is made and printed. Passwords have at least 12 characters.
Works beside a running server on MongoDB; the embedded database is one process's own, so stop the server first.`;

const COMMANDS = ['create', 'password', 'list'] as const;

interface Arguments {
  command: (typeof COMMANDS)[number];
  email: string;
  role: Role;
  name: string | undefined;
  password: string;
}

/** Reads the command line; ends the process with the usage where it is not one of ours. */
function readArguments(): Arguments {
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
    return { command, email: values.email ?? '', role, name: values.name, password };
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function run(centre: PressCentre, given: Arguments): Promise<void> {
  const { payload } = centre;
  const { email, role, name, password } = given;
  switch (given.command) {
    case 'create':
      await payload.create({
        collection: 'users',
        data: { email, role, password, ...(name === undefined ? {} : { name }) },
      });
      console.log(`${email} can sign in at ${centre.settings.origin}/admin as ${role} with password ${password}`);
      return;
    case 'password': {
      const { docs } = await payload.update({
        collection: 'users',
        where: { email: { equals: email } },
        data: { password, loginAttempts: 0, lockUntil: null },
      });
      if (docs.length === 0) throw new NoSuchAccountError(email);
      console.log(`${email} can sign in at ${centre.settings.origin}/admin with password ${password}`);
      return;
    }
    case 'list': {
      const { docs } = await payload.find({ collection: 'users', limit: 0, pagination: false, sort: 'email' });
      for (const user of docs) console.log(`${user.email}\t${user.role}\t${user.name ?? ''}`);
      return;
    }
    default:
      return given.command satisfies never;
  }
}

class NoSuchAccountError extends Error {
  readonly code = 'no-such-account';

  constructor(email: string) {
    super(`There is no account ${email}. npm run user -- list tells which there are.`);
  }
}

/** What Payload refuses, field by field; null for what it did not refuse but could not do. */
function refusalIn(cause: unknown): string | null {
  if (!(cause instanceof ValidationError)) return null;
  return cause.data.errors.map(({ path, message }) => `${path}: ${message}`).join('\n');
}

const given = readArguments();
try {
  const centre = await openPressCentre(settingsOrExit(), {
    pdfWorkerUrl: new URL('./pdf-worker.mjs', import.meta.url),
  });
  try {
    await run(centre, given);
  } finally {
    await centre.close();
  }
  process.exit(0);
} catch (cause) {
  const refusal = cause instanceof NoSuchAccountError ? cause.message : refusalIn(cause);
  if (refusal === null) explainAndExit(cause);
  console.error(refusal);
  process.exit(1);
}
