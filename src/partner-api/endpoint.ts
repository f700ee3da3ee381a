import type { z } from 'zod';
import type { SiteDatabase } from '../directory/site-settings.ts';
import type { LogDatabase } from '../log/log-database.ts';
import type { LogGap } from '../log/writing/log-gaps.ts';
import type { Partner } from '../partners/partner.ts';
import type { Instant } from '../publication/release.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { LogTail } from './changes/log-tail.ts';
import type { SharedPages } from './changes/shared-pages.ts';
import type { ApiProblem, ProblemName } from './problems.ts';
import type { WebhookService } from './subscriptions/webhook-service.ts';

/** What handlers work with. */
export interface ApiContext {
  db: LogDatabase & SiteDatabase;
  /** Public address without a trailing slash. */
  origin: string;
  /** UUID of the press centre. */
  installation: string;
  /** Positions of the log that are lost; absent: none. */
  gaps?: readonly LogGap[];
  now: () => Instant;
  /** The words of all texts. */
  search: Pick<SearchIndex, 'read'>;
  /** The end of the log, as far as this process has followed it. */
  tail: LogTail;
  /** Pages of changes that were written at its present end. */
  pages: SharedPages;
  /** Webhooks of partners, made, read and changed. */
  webhooks: WebhookService;
}

/** A request after everything common to all was checked: key, limits, path, parameters, body. */
export interface ApiRequest<Query = unknown, Body = unknown> {
  /** Values in the path, decoded. */
  path: Readonly<Record<string, string>>;
  query: Query;
  /** Undefined for methods without one. */
  body: Body;
  /** Media type to answer with, one of the endpoint's. */
  format: string;
  /** Null for the public. */
  partner: Partner | null;
  /** Aborted when the client goes away or the server stops. */
  signal: AbortSignal;
}

/** What an endpoint answers. */
export type ApiResponse =
  | {
      kind: 'body';
      status: 200 | 201 | 202 | 204;
      contentType: string;
      body: string;
      /** Header lines of its own, such as `Location` or `Link`. */
      headers?: readonly (readonly [name: string, value: string])[];
      /** Channels (`uk/all`, `text/urn:…`) whose next change makes it stale; absent: never kept. */
      dependsOn?: readonly string[];
    }
  /** Written as it comes and as fast as the client reads. `state` names what it is made from: a client that has it need not ask again. */
  | { kind: 'stream'; contentType: string; chunks: AsyncIterable<string>; state?: string }
  | { kind: 'problem'; problem: ApiProblem };

/** One representation of an answer, for the contract. */
export interface ResponseFormat {
  mediaType: string;
  /** Of the whole answer; of each line where it is streamed. Null for a format that another document describes. */
  schema: z.ZodType | null;
  /** Answered as a stream of lines: of any length, and never kept. */
  isStreamed?: boolean;
  /** Parameters of the endpoint that mean nothing in this format, and are refused. */
  without?: readonly string[];
  examples?: Readonly<Record<string, { summary: string; value: unknown }>>;
}

/** One operation of the API: what it takes, what it answers, and the code that does; the contract is written from this. */
export interface Endpoint<Query = unknown, Body = unknown> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As OpenAPI writes it: `/v1/items/{uid}`. */
  path: string;
  /** Stable name of the operation, camelCase. */
  id: string;
  group: 'Items' | 'Changes' | 'Directory' | 'Subscriptions' | 'Account' | 'Sandbox' | 'Contract';
  summary: string;
  description: string;
  access: 'anyone' | 'partner';
  /** One member a parameter, from its text as sent; each with `describe()`, and where it is no text with `meta()` for the contract. Unknown, repeated and empty ones are refused before. */
  query: z.ZodObject & z.ZodType<Query>;
  /** The values in the path, each with `describe()`: for the contract. What they lead to is for the endpoint to find, or not. */
  pathParameters: Readonly<Record<string, z.ZodType>>;
  /** A strict object: a member that nobody reads would be ignored in silence. */
  body?: z.ZodType<Body>;
  /** One answer serves all who ask the same with the same rights, and is kept for as long as nothing in its `dependsOn` moves. */
  isShared?: boolean;
  /**
   * Only where it is shared: what the answer to everyone depends on beside its address, such as where the log ends; null where it is this
   * request's own. Cheap: it is asked for with every request.
   */
  sharedAt?(context: ApiContext, query: Query): string | null;
  /** Costs nobody anything of their share. */
  isFree?: boolean;
  /** Takes an `Idempotency-Key`: a repeated request is done once and answered as before. */
  isRepeatable?: boolean;
  success: { status: 200 | 201 | 202 | 204; description: string; formats: readonly ResponseFormat[] };
  /** Problems beyond those that every endpoint may answer with. */
  problems: readonly ProblemName[];
  answer(context: ApiContext, request: ApiRequest<Query, Body>): Promise<ApiResponse>;
}

/** An endpoint as the table holds it: what it takes was checked by its own schemas before its code sees it. */
export type AnyEndpoint = Endpoint;

/** Keeps the types of an endpoint's parameters and body together with its code. */
export function defineEndpoint<Query, Body = undefined>(endpoint: Endpoint<Query, Body>): Endpoint<Query, Body> {
  return endpoint;
}
