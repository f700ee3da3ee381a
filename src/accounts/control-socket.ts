import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type AccountAnswer,
  type AccountCommand,
  accountAnswerSchema,
  accountCommandSchema,
} from './account-command.ts';

/** A command is a line of JSON; a longer one is none of ours. */
const MAX_BYTES = 16_384;
/** The address of a socket has no room for more (sockaddr_un, the smallest in use). */
const MAX_PATH = 100;
const TIMEOUT_MS = 30_000;

/** Where the process that holds an embedded database hears commands from its own machine: beside the file, or where that is too long. */
export function controlPath(databaseFile: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\visnyk-${digest(databaseFile)}`;
  const beside = `${databaseFile}.sock`;
  return Buffer.byteLength(beside) <= MAX_PATH ? beside : path.join(tmpdir(), `visnyk-${digest(databaseFile)}.sock`);
}

/** Listens for commands until it is closed. The socket is its owner's alone: who may open it could read the database as well. */
export async function listenForCommands(
  address: string,
  run: (command: AccountCommand) => Promise<AccountAnswer>,
  onFault: (cause: unknown) => void,
): Promise<() => Promise<void>> {
  // Left behind by a process that was killed; a living one would hold the lock of the database.
  await rm(address, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    answer(socket, run).catch((cause: unknown) => {
      onFault(cause);
      socket.destroy();
    });
  });
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(address, resolve);
    });
  } finally {
    process.umask(before);
  }
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of open) socket.destroy();
    await closed;
  };
}

/** Has a command done by the process that listens; null where none does. */
export async function sendCommand(address: string, command: AccountCommand): Promise<AccountAnswer | null> {
  const socket = connect(address);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
  } catch (cause) {
    if (isNobodyThere(cause)) return null;
    throw cause;
  }
  socket.write(`${JSON.stringify(command)}\n`);
  return accountAnswerSchema.parse(JSON.parse(await readLine(socket)));
}

async function answer(socket: Socket, run: (command: AccountCommand) => Promise<AccountAnswer>): Promise<void> {
  const read = accountCommandSchema.safeParse(parsed(await readLine(socket)));
  const said: AccountAnswer = read.success
    ? await run(read.data)
    : { kind: 'refused', reason: 'The server that runs does not know this command: is it of another version?' };
  socket.end(`${JSON.stringify(said)}\n`);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** The first line somebody sends; empty for whoever sends none in time, or too long a one. */
function readLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').setTimeout(TIMEOUT_MS, () => resolve(''));
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end));
      else if (text.length > MAX_BYTES) resolve('');
    });
    socket.once('end', () => resolve(text));
    socket.once('error', reject);
  });
}

function isNobodyThere(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
