import { createHash } from 'node:crypto';
import { BoundedMap } from '../../memory/bounded-map.ts';
import type { ApiResponse } from '../../partner-api/endpoint.ts';

/** How long an answer is kept for its repetition, and how many are. */
const LIFE_MS = 24 * 3_600_000;
const MOST_ANSWERS = 1_000;
/** A structured field of the type String (RFC 8941 3.3.3), as the draft has it; or bare, as most send it. */
const KEY = /^(?:"([\x20-\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/;

interface Kept {
  /** Of the request. */
  fingerprint: string;
  /** Null as long as it is under way. */
  answer: ApiResponse | null;
  endsAtMs: number;
}

/** A request that may be repeated without being done twice. */
export interface Repeatable {
  /** Whose key it is: everyone's are their own. */
  owner: string;
  /** The header, as it was sent. */
  key: string;
  /** What the key stands for: operation and body. */
  request: unknown;
}

/**
 * Answers to requests that bear an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): the same key with the same request gets the
 * same answer, for a day. In memory, because some hold a secret that is stored nowhere: after a restart, or in another process, what was done
 * is known by itself – a webhook that exists is not made again – but the secret is not told again.
 */
export class IdempotentAnswers {
  readonly #kept = new BoundedMap<string, Kept>(MOST_ANSWERS);
  readonly #clockMs: () => number;

  constructor(clockMs: () => number = () => performance.now()) {
    this.#clockMs = clockMs;
  }

  /** Lets `answer` answer once. What was refused or failed is not kept: it may be sent again, corrected, under its key. */
  async once({ owner, key, request }: Repeatable, answer: () => Promise<ApiResponse>): Promise<ApiResponse> {
    const [, quoted, bare] = KEY.exec(key) ?? [];
    const name = quoted ?? bare;
    if (name === undefined) return MALFORMED;
    const place = `${owner} ${name}`;
    const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
    const before = this.#kept.get(place);
    if (before !== undefined && before.endsAtMs > this.#clockMs()) {
      if (before.fingerprint !== fingerprint) return REUSED;
      return before.answer ?? UNDER_WAY;
    }
    const kept: Kept = { fingerprint, answer: null, endsAtMs: this.#clockMs() + LIFE_MS };
    this.#kept.set(place, kept);
    try {
      const answered = await answer();
      if (answered.kind === 'body') kept.answer = answered;
      return answered;
    } finally {
      if (kept.answer === null) this.#kept.delete(place);
    }
  }
}

const MALFORMED: ApiResponse = {
  kind: 'problem',
  problem: {
    name: 'bad-request',
    detail:
      '“Idempotency-Key” takes a string of up to 255 ASCII characters, such as a UUID, in quotation marks or without.',
  },
};
const REUSED: ApiResponse = {
  kind: 'problem',
  problem: {
    name: 'idempotency-key-reused',
    detail: 'This “Idempotency-Key” came with another request before. Make a new key for every new request.',
  },
};
const UNDER_WAY: ApiResponse = {
  kind: 'problem',
  problem: {
    name: 'still-under-way',
    detail: 'The first request with this “Idempotency-Key” is being done. Ask again in a second.',
    retryAfterSeconds: 1,
  },
};
