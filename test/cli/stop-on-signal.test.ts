import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CHILD = fileURLToPath(new URL('../support/servers/stuck-child.ts', import.meta.url));

describe('a process with a thread that its database does not let go of', () => {
  it('ends all the same when it is told to', async () => {
    const child = spawn(process.execPath, ['-C', 'development', '--import', 'tsx', CHILD], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [code, signal] = await ended;
    expect([code, signal]).toEqual([null, 'SIGKILL']);
  });
});
