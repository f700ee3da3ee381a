import type { IncomingHttpHeaders } from 'node:http';

/** Where a request came to grief. */
export type FailureStage = 'refused' | 'dns' | 'connect' | 'tls' | 'timeout' | 'protocol' | 'too-large' | 'aborted';

export interface OutgoingRequest {
  method: 'GET' | 'POST';
  url: string;
  /** Without `Host`, `Content-Length` and `Accept-Encoding`, which are ours to say. */
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array | string;
}

/** Every header a peer sent, names in lower case, repeated ones as Node joins them. */
export type AnswerHeaders = Readonly<Record<string, string>>;

export type SendResult =
  | {
      kind: 'answered';
      /** Redirects (3xx) are answers like any other: nothing is followed. */
      status: number;
      headers: AnswerHeaders;
      /** At most `maxBytes` of it; the rest was not read. */
      body: Buffer;
    }
  | {
      kind: 'failed';
      stage: FailureStage;
      /** For people, in English; holds nothing but the host, numbers and codes. */
      detail: string;
    };

export interface SendLimits {
  /** Until there is a connection, with names looked up and TLS agreed. */
  connectMs: number;
  /** From beginning to the last byte of the answer that is read. */
  wholeMs: number;
  /** How much of an answer is read; then the connection is ended. */
  maxBytes: number;
}

export const SEND_LIMITS: Readonly<SendLimits> = { connectMs: 5_000, wholeMs: 15_000, maxBytes: 64 * 1024 };

export function plainHeaders(headers: IncomingHttpHeaders): AnswerHeaders {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
