import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** A stand-in of the test's own, so that what is done to it disturbs nobody else; `stop` ends it. */
export interface StandIn {
  url: string;
  /** Lets it hang: connections stay open, and nothing is answered from when this resolves until `thaw`. */
  freeze(): Promise<void>;
  thaw(): void;
  stop(): Promise<void>;
}

export async function startStandIn(...options: string[]): Promise<StandIn> {
  const classPath = process.env['MONGODB_STAND_IN'];
  if (classPath === undefined) throw new Error('MONGODB_STAND_IN must say where the stand-in was built');
  const child = spawn('java', ['-cp', classPath, 'Main', ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('READY ')) continue;
    return {
      url: line.slice('READY '.length),
      freeze: async () => {
        child.kill('SIGSTOP');
        // A signal is on its way for a moment, in which a busy server still answers.
        while (!(await stateOf(child.pid ?? 0)).startsWith('T')) await new Promise(setImmediate);
      },
      thaw: () => void child.kill('SIGCONT'),
      stop: async () => {
        child.kill('SIGCONT');
        child.stdin.end();
        await ended;
      },
    };
  }
  throw new Error('the stand-in ended before it was ready');
}

/** What a process does, as POSIX's `ps` has it: it begins with `T` where it is stopped. */
async function stateOf(pid: number): Promise<string> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'state=', '-p', String(pid)]);
  return stdout.trim();
}
