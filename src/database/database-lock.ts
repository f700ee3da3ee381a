import { type Client, createClient, LibsqlError } from '@libsql/client';

/** The embedded database belongs to one process at a time. */
export class DatabaseInUseError extends Error {
  readonly code = 'database-in-use';

  constructor(file: string) {
    super(
      `The embedded database ${file} is in use by another process. Only one process at a time may write to it, or changes would ` +
        'be lost: stop the other one first, or set DATABASE_URL=mongodb://… to run several.',
    );
  }
}

/** The folder of the embedded database is not one that this process may write to. */
export class DatabaseClosedError extends Error {
  readonly code = 'database-closed';

  constructor(file: string, cause: unknown) {
    super(`The embedded database ${file} cannot be opened. May this process write to its folder, and is there room?`, {
      cause,
    });
  }
}

/**
 * Takes the embedded database for this process and returns the way to give it back. The lock is a write transaction held open on
 * a small database file beside it: the operating system drops it when the process dies, however it dies, so that no lock is ever
 * left behind and two starting at once cannot both win.
 *
 * @throws DatabaseInUseError while another process holds it, DatabaseClosedError where nobody can
 */
export async function lockDatabase(databaseFile: string): Promise<() => Promise<void>> {
  const client = openLock(databaseFile);
  try {
    const held = await client.transaction('write');
    return async () => {
      await held.rollback();
      client.close();
    };
  } catch (cause) {
    client.close();
    if (cause instanceof LibsqlError && cause.code.startsWith('SQLITE_BUSY'))
      throw new DatabaseInUseError(databaseFile);
    throw cause;
  }
}

function openLock(databaseFile: string): Client {
  try {
    return createClient({ url: `file:${databaseFile}.lock` });
  } catch (cause) {
    throw new DatabaseClosedError(databaseFile, cause);
  }
}
