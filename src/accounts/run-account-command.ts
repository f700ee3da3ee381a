import { ValidationError } from 'payload';
import type { PressCentre } from '../press-centre.ts';
import type { AccountAnswer, AccountCommand } from './account-command.ts';

/** Makes, changes or lists accounts past all access rules: whoever calls this has checked that it is the operator who asks. */
export async function runAccountCommand(
  { payload, settings }: Pick<PressCentre, 'payload' | 'settings'>,
  command: AccountCommand,
): Promise<AccountAnswer> {
  try {
    switch (command.kind) {
      case 'create': {
        const { email, role, password, name } = command;
        await payload.create({
          collection: 'users',
          data: { email, role, password, ...(name === undefined ? {} : { name }) },
        });
        return done(`${email} can sign in at ${settings.origin}/admin as ${role} with password ${password}`);
      }
      case 'password': {
        const { email, password } = command;
        const { docs } = await payload.update({
          collection: 'users',
          where: { email: { equals: email } },
          data: { password },
        });
        if (docs.length === 0)
          return refused(`There is no account ${email}. npm run user -- list tells which there are.`);
        return done(`${email} can sign in at ${settings.origin}/admin with password ${password}`);
      }
      case 'list': {
        const { docs } = await payload.find({ collection: 'users', limit: 0, pagination: false, sort: 'email' });
        return done(...docs.map((user) => `${user.email}\t${user.role}\t${user.name ?? ''}`));
      }
      default:
        return command satisfies never;
    }
  } catch (cause) {
    if (!(cause instanceof ValidationError)) throw cause;
    // What Payload refuses, field by field.
    return refused(cause.data.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

function done(...lines: string[]): AccountAnswer {
  return { kind: 'done', lines };
}

function refused(reason: string): AccountAnswer {
  return { kind: 'refused', reason };
}
