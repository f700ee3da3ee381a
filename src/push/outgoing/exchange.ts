import { setMaxListeners } from 'node:events';
import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { type FailureStage, type OutgoingRequest, plainHeaders, type SendLimits, type SendResult } from './answer.ts';
import { UnreachableNameError, UnresolvedNameError } from './checked-lookup.ts';
import { readUpTo } from './read-up-to.ts';

export interface ExchangeOptions {
  agent: Agent;
  limits: SendLimits;
  isReachable: (ip: string) => boolean;
  signal?: AbortSignal;
}

/** How far a connection is, which is where it fails. */
type Step = Extract<FailureStage, 'connect' | 'tls' | 'protocol'>;

/**
 * One request over one connection, once: a kept connection that the peer had closed meanwhile is the one case that is tried again,
 * on a new one. Resolves whatever the peer does, at the latest after `wholeMs`.
 */
export async function exchange(url: URL, request: OutgoingRequest, options: ExchangeOptions): Promise<SendResult> {
  const startedAt = performance.now();
  for (;;) {
    const wholeMs = options.limits.wholeMs - (performance.now() - startedAt);
    const attempt = await attemptOnce(url, request, { ...options, limits: { ...options.limits, wholeMs } });
    if (attempt !== 'stale') return attempt;
  }
}

function attemptOnce(url: URL, request: OutgoingRequest, options: ExchangeOptions): Promise<SendResult | 'stale'> {
  const { agent, limits, signal } = options;
  return new Promise((resolve) => {
    const { method, headers, body } = request;
    const isTls = url.protocol === 'https:';
    const outgoing = (isTls ? httpsRequest : httpRequest)(url, { method, headers, agent });
    let step: Step = 'connect';
    let isAnswering = false;
    const settle = (result: SendResult | 'stale') => {
      clearTimeout(connectTimer);
      clearTimeout(wholeTimer);
      signal?.removeEventListener('abort', abort);
      resolve(result);
    };
    const fail = (stage: FailureStage, detail: string) => {
      settle({ kind: 'failed', stage, detail });
      outgoing.destroy();
    };
    const abort = () => fail('aborted', 'stopped before there was an answer');
    const connectTimer = setTimeout(
      () => fail('timeout', `no connection to ${url.host} within ${limits.connectMs} ms`),
      limits.connectMs,
    );
    const wholeTimer = setTimeout(
      () => fail('timeout', `no whole answer from ${url.host} within ${Math.ceil(limits.wholeMs)} ms`),
      Math.max(0, limits.wholeMs),
    );
    followSocket(outgoing, isTls, {
      isReachable: options.isReachable,
      at: (next) => {
        step = next;
        if (next === 'protocol') clearTimeout(connectTimer);
      },
      refuse: (ip) => fail('refused', `${url.host} leads to ${ip}, which may not be reached`),
    });
    outgoing.on('response', (answer) => {
      isAnswering = true;
      receive(answer, limits.maxBytes).then(settle, (cause: Error) =>
        fail(isTooLarge(cause) ? 'too-large' : 'aborted', `${url.host} broke off its answer (${codeOf(cause)})`),
      );
    });
    // Stays to the end: an answer longer than it said becomes an error when everything is over.
    outgoing.on('error', (cause: Error) => {
      if (outgoing.reusedSocket && !isAnswering && isClosedByPeer(cause)) settle('stale');
      else fail(stageOf(cause, step), `${wordsOf(stageOf(cause, step), url)} (${codeOf(cause)})`);
    });
    outgoing.on('close', () => {
      if (!isAnswering) fail('aborted', `${url.host} closed the connection without an answer`);
    });
    if (signal?.aborted) return abort();
    // One signal stops every request there is: Node takes more than ten listeners for a leak.
    if (signal !== undefined) setMaxListeners(0, signal);
    signal?.addEventListener('abort', abort);
    outgoing.end(body);
  });
}

/** Tells how far the connection is; a kept one is all the way already. */
function followSocket(
  outgoing: ClientRequest,
  isTls: boolean,
  on: { isReachable: (ip: string) => boolean; at: (step: Step) => void; refuse: (ip: string) => void },
): void {
  outgoing.on('socket', (socket: Socket) => {
    if (outgoing.reusedSocket) return on.at('protocol');
    socket.once('connect', () => {
      const ip = socket.remoteAddress ?? '';
      // Everything was checked before; this is what was really reached.
      if (!on.isReachable(ip)) return on.refuse(ip);
      return on.at(isTls ? 'tls' : 'protocol');
    });
    if (isTls) socket.once('secureConnect', () => on.at('protocol'));
  });
}

async function receive(answer: IncomingMessage, maxBytes: number): Promise<SendResult> {
  const body = await readUpTo(answer, maxBytes);
  return { kind: 'answered', status: answer.statusCode ?? 0, headers: plainHeaders(answer.headers), body };
}

function stageOf(cause: Error, step: Step): FailureStage {
  if (cause instanceof UnresolvedNameError) return 'dns';
  if (cause instanceof UnreachableNameError) return 'refused';
  if (isTooLarge(cause)) return 'too-large';
  if (codeOf(cause).startsWith('HPE_')) return 'protocol';
  return step === 'protocol' && isClosedByPeer(cause) ? 'aborted' : step;
}

function wordsOf(stage: FailureStage, url: URL): string {
  switch (stage) {
    case 'dns':
      return `${url.hostname} could not be looked up`;
    case 'refused':
      return `${url.hostname} leads to no address that may be reached`;
    case 'connect':
      return `no connection to ${url.host}`;
    case 'tls':
      return `no secure connection to ${url.host}`;
    case 'too-large':
      return `${url.host} answered with too many headers`;
    case 'protocol':
      return `${url.host} did not answer as HTTP says`;
    case 'aborted':
    case 'timeout':
      return `${url.host} closed the connection without an answer`;
    default:
      return stage satisfies never;
  }
}

function isTooLarge(cause: Error): boolean {
  return codeOf(cause) === 'HPE_HEADER_OVERFLOW';
}

function isClosedByPeer(cause: Error): boolean {
  return ['ECONNRESET', 'EPIPE'].includes(codeOf(cause));
}

function codeOf(cause: Error): string {
  if (cause instanceof UnresolvedNameError && cause.cause instanceof Error) return codeOf(cause.cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
