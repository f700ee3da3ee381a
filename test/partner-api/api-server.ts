import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { ResponseCache } from '../../src/http/cache/response-cache.ts';
import { HotAnswers } from '../../src/http/partner-api/hot-answers.ts';
import { IdempotentAnswers } from '../../src/http/partner-api/idempotent-answers.ts';
import { partnerApiRoutes } from '../../src/http/partner-api/partner-api-routes.ts';
import { RunningExports } from '../../src/http/partner-api/running-exports.ts';
import type { AnyEndpoint, ApiContext } from '../../src/partner-api/endpoint.ts';
import type { Allowance, Gate, Identity, RateLimitSubject } from '../../src/partners/gate/gate.ts';
import type { Partner } from '../../src/partners/partner.ts';
import { type Ask, ask, type Reply } from '../support/http-request.ts';

/** The API's HTTP side with endpoints of the test's own and no press centre behind it. */
export interface ApiServer {
  url: string;
  ask(path: string, request?: Ask): Promise<Reply>;
  /** What was logged as failed. */
  failures: { cause: unknown; requestId: string; what: string }[];
  /** Whose share was taken from, in order. */
  payers: RateLimitSubject[];
  stopping: AbortController;
  close(): Promise<void>;
}

const POLICY = { policy: 'public', limit: 60, windowSeconds: 60, remaining: 59, resetSeconds: 1 } as const;

/** Keys are `vsk_` and what a partner is called; any other is refused. */
export async function openApiServer(
  table: readonly AnyEndpoint[],
  partners: Record<string, Partner> = {},
  allowance: Partial<Allowance> = {},
  stallMs?: number,
): Promise<ApiServer> {
  const failures: ApiServer['failures'] = [];
  const payers: RateLimitSubject[] = [];
  const stopping = new AbortController();
  const gate: Gate = {
    record: () => undefined,
    authenticate: async (header) => identify(header, partners),
    recognise: () => null,
    take: (subject) => {
      payers.push(subject);
      return { isAllowed: true, ...POLICY, ...allowance };
    },
    look: () => ({ isAllowed: true, ...POLICY, ...allowance }),
    giveBack: (subject) => {
      payers.splice(payers.lastIndexOf(subject), 1);
      return { isAllowed: true, ...POLICY, ...allowance };
    },
  };
  const validity = { stamp: () => ({ seq: 0, epoch: '' }), isCurrent: () => true };
  const cache = new ResponseCache(validity, 1_000_000);
  const app = express();
  app.use(
    partnerApiRoutes(
      {
        // Endpoints of a test look at nothing of it.
        context: { origin: 'https://visnyk.example' } as ApiContext,
        cache,
        gate,
        hot: new HotAnswers(cache, gate),
        answers: new IdempotentAnswers(),
        exports: new RunningExports(),
        stopping: stopping.signal,
        stallMs,
        logFailure: (cause, requestId, what) => failures.push({ cause, requestId, what }),
      },
      table,
    ),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    ask: (path, request) => ask(url, path, request),
    failures,
    payers,
    stopping,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function identify(header: string | undefined, partners: Record<string, Partner>): Identity {
  if (header === undefined) return { kind: 'anonymous' };
  const partner = partners[header.replace('Bearer vsk_', '')];
  return partner === undefined
    ? { kind: 'refused', detail: 'The key is not known here, or was revoked.' }
    : { kind: 'partner', partner };
}

export function partner(facts: Partial<Partner> = {}): Partner {
  return {
    id: '1',
    name: 'Портал',
    seesEmbargoed: false,
    requestsPerMinute: 600,
    keyId: '1',
    keyPrefix: 'vsk_abcd',
    ...facts,
  };
}
