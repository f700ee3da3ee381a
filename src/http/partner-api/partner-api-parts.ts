import type { ApiContext } from '../../partner-api/endpoint.ts';
import type { Gate } from '../../partners/gate/gate.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import type { HotAnswers } from './hot-answers.ts';
import type { IdempotentAnswers } from './idempotent-answers.ts';
import type { RunningExports } from './running-exports.ts';

/** What the API is served with. */
export interface PartnerApi {
  context: ApiContext;
  cache: ResponseCache;
  gate: Gate;
  /** What is answered at the socket, once it was answered here. */
  hot: HotAnswers;
  /** What was answered to requests that may be repeated. */
  answers: IdempotentAnswers;
  /** Whole exports that are being sent. */
  exports: RunningExports;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
  logFailure: (cause: unknown, requestId: string, what: string) => void;
  /** How long a client may take nothing of a stream before it is left; a minute unless told. */
  stallMs?: number | undefined;
}
