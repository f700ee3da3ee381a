import type { Agent } from 'node:http';
import type { OutgoingRequest, SendLimits, SendResult } from './answer.ts';
import { SEND_LIMITS } from './answer.ts';
import { createAgents, type IdleLimits } from './bounded-agent.ts';
import { checkedLookup } from './checked-lookup.ts';
import { exchange } from './exchange.ts';
import { type Guard, ipLiteral } from './guard.ts';
import { refusalWords } from './refusal-words.ts';
import { type ResolveName, rememberNames, resolveBySystem } from './resolve-name.ts';

/** The only way out: everything push asks of others goes through one of these. */
export interface Sender {
  /** One request, nothing followed, nothing tried twice that could have arrived. Never rejects for what a peer does. */
  send(request: OutgoingRequest, limits?: Partial<SendLimits> & { signal?: AbortSignal }): Promise<SendResult>;
  /** Ends the connections that are kept. */
  close(): void;
}

export interface SenderOptions {
  guard: Guard;
  /** Default: as the system does, remembered for a minute. */
  resolve?: ResolveName;
  /** Asked for every IP address that the guard lets pass, before a connection is made to it: for limits by address. */
  mayConnect?: (ip: string) => boolean;
  idle?: IdleLimits;
  /** Certificates to believe instead of the system's; for tests. */
  ca?: string;
}

/** What else would be named after a Node version, and tell peers which one to attack. */
const USER_AGENT = 'Visnyk';

export function createSender({ guard, resolve, mayConnect, idle, ca }: SenderOptions): Sender {
  const isOpen = (ip: string) => guard.isReachable(ip) && (mayConnect?.(ip) ?? true);
  const agents = createAgents(
    {
      lookup: checkedLookup(resolve ?? rememberNames(resolveBySystem), isOpen),
      // Node's 250 ms would give up on an address that is merely far away.
      autoSelectFamilyAttemptTimeout: 1_000,
      ...(ca === undefined ? {} : { ca }),
    },
    idle ?? { maxIdle: 256, idleMs: 5_000 },
  );
  return {
    close: () => agents.destroy(),
    async send(request, limits = {}) {
      const checked = guard.check(request.url);
      if (checked.kind === 'refused')
        return { kind: 'failed', stage: 'refused', detail: refusalWords(checked.reason).en };
      const { url } = checked;
      const literal = ipLiteral(url.hostname);
      // Sockets look up names only; an address in the URL passes here or nowhere.
      if (literal !== null && !isOpen(literal)) return notNow(url);
      const agent: Agent = url.protocol === 'https:' ? agents.https : agents.http;
      const { signal, ...given } = limits;
      return exchange(url, prepared(request), {
        agent,
        limits: { ...SEND_LIMITS, ...given },
        isReachable: guard.isReachable,
        ...(signal === undefined ? {} : { signal }),
      });
    },
  };
}

function notNow(url: URL): SendResult {
  return { kind: 'failed', stage: 'refused', detail: `${url.host} may not be asked now` };
}

function prepared({ method, url, headers, body }: OutgoingRequest): OutgoingRequest {
  const own: Record<string, string> = { 'User-Agent': USER_AGENT, 'Accept-Encoding': 'identity', ...headers };
  if (body === undefined) return { method, url, headers: own };
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { method, url, headers: { ...own, 'Content-Length': String(bytes.length) }, body: bytes };
}
