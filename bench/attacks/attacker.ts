import { Agent, request } from 'node:http';
import { answerParent } from '../processes/answer-parent.ts';
import type { Attack } from './attacks.ts';

export interface AttackJob {
  attack: Attack;
  port: number;
  token: string;
  ms: number;
}

/** How often each status was answered; `0` where the connection was closed instead. */
export type AttackResult = Record<number, number>;

const AT_ONCE = 4;

answerParent(async ({ attack, port, token, ms }: AttackJob): Promise<AttackResult> => {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const until = performance.now() + ms;
  const answers: AttackResult = {};
  const attackOn = async () => {
    while (performance.now() < until) {
      const status = await send(attack, port, token, agent);
      answers[status] = (answers[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attackOn));
  agent.destroy();
  return answers;
});

function send(
  { method, path, body, type, isSignedIn }: Attack,
  port: number,
  token: string,
  agent: Agent,
): Promise<number> {
  const headers = {
    ...(isSignedIn ? { Authorization: `JWT ${token}` } : {}),
    ...(body === null ? {} : { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, agent, headers }, (response) => {
      response
        .on('end', () => resolve(response.statusCode ?? 0))
        .on('error', reject)
        .resume();
    });
    // A server may answer and close before it has read all that it does not want.
    sent.on('error', (cause: Error & { code?: string }) =>
      cause.code === 'ECONNRESET' || cause.code === 'EPIPE' ? resolve(0) : reject(cause),
    );
    sent.end(body ?? undefined);
  });
}
