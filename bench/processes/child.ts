import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Reply } from './answer-parent.ts';
import { type Core, onCore } from './cores.ts';

/** A process of the bench's own that answers messages. */
export interface Child<Ask> {
  pid: number;
  /** Sends a message and waits for its answer, which is what the child's source says it is. */
  ask<Result>(message: Ask): Promise<Result>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts node with `script`; on its own core if asked. Whatever becomes of this process, the child ends with it. */
export function startNode(
  script: URL,
  options: { core: Core | null; env: Record<string, string>; ipc: boolean },
): ChildProcess {
  const [command = process.execPath, ...args] = onCore(options.core, [
    process.execPath,
    '-C',
    'production',
    fileURLToPath(script),
  ]);
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...options.env },
    stdio: ['ignore', 'ignore', 'inherit', ...(options.ipc ? (['ipc'] as const) : [])],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts one of the bench's own processes by the name of its bundle. */
export function startChild<Ask extends object>(
  name: string,
  options: { core?: Core; env?: Record<string, string> } = {},
): Child<Ask> {
  const child = startNode(new URL(`./${name}.mjs`, import.meta.url), {
    core: options.core ?? null,
    env: options.env ?? {},
    ipc: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started`);
  return {
    pid,
    ask: <Result>(message: Ask) => askOnce<Result>(child, name, message),
    stop: () => stopProcess(child),
  };
}

function askOnce<Result>(child: ChildProcess, name: string, message: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null) =>
      reject(new Error(`${name} ended: ${signal ?? code}`));
    child.once('exit', onExit);
    child.once('message', (reply: Reply) => {
      child.off('exit', onExit);
      if (reply.kind === 'done') resolve(reply.result as Result);
      else reject(new Error(`${name}: ${reply.reason}`));
    });
    child.send(message);
  });
}

/** Asks a process to end, makes it after ten seconds, and resolves when it has. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
