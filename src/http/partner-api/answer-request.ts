import { audienceOf } from '../../partner-api/audience.ts';
import type { AnyEndpoint, ApiRequest, ApiResponse } from '../../partner-api/endpoint.ts';
import { findKeyInQuery } from '../../partner-api/key-in-query.ts';
import { readParameters } from '../../partner-api/parameters.ts';
import type { ApiProblem } from '../../partner-api/problems.ts';
import type { Identity, RateLimitSubject } from '../../partners/gate/gate.ts';
import type { Partner } from '../../partners/partner.ts';
import { PAGE_CACHE_CONTROL, type RenderedResponse } from '../cache/public-response.ts';
import { chooseFormat } from './choose-format.ts';
import { type Exchange, setRateLimitHeaders, VARY } from './exchange.ts';
import type { KeptPlace } from './hot-answers.ts';
import type { PartnerApi } from './partner-api-parts.ts';
import { sendPreflight } from './preflight.ts';
import { readBody } from './read-body.ts';
import { sendBody, sendKept } from './send-body.ts';
import { sendApiProblem } from './send-problem.ts';
import { sendStream } from './send-stream.ts';

const FOR_ALL = 'public, max-age=0, must-revalidate';
/** Lists, texts and directories: as long as pages are, in browsers and in shared caches. */
const LISTS_FOR_ALL = PAGE_CACHE_CONTROL;
const FOR_ONE = 'private, max-age=0, must-revalidate';

/** Takes a request through everything common to all: key, limits, method, format, parameters, body; then lets its endpoint answer. */
export async function answerRequest(
  api: PartnerApi,
  endpoints: readonly AnyEndpoint[],
  exchange: Exchange,
  signal: AbortSignal,
): Promise<void> {
  const { req } = exchange;
  const refuse = (problem: ApiProblem) => sendApiProblem(exchange, api.context.origin, problem);
  const methods = methodsOf(endpoints);
  if (req.method === 'OPTIONS' && endpoints.length > 0) return sendPreflight(exchange, methods);
  const address = req.ip ?? '';
  const leaked = findKeyInQuery(exchange.search);
  const identity: Identity =
    leaked === null ? await api.gate.authenticate(req.get('authorization'), address) : { kind: 'anonymous' };
  const subject = rateLimitSubjectOf(identity, address);
  const isFree = identity.kind !== 'refused' && leaked === null && isFreeOfCharge(endpoints);
  const allowance = isFree ? api.gate.look(subject) : api.gate.take(subject);
  setRateLimitHeaders(exchange, allowance);
  if (identity.kind === 'partner') countAnswer(api, exchange, identity.partner);
  if (!isFree && !allowance.isAllowed) {
    const { limit, windowSeconds, resetSeconds } = allowance;
    const detail = `There are ${limit} requests in ${windowSeconds} seconds. Wait for ${resetSeconds} s and go on.`;
    return refuse({ name: 'too-many-requests', detail, retryAfterSeconds: resetSeconds });
  }
  if (!isFree) exchange.onUnchanged = () => setRateLimitHeaders(exchange, api.gate.giveBack(subject));
  if (leaked !== null) return refuse(leaked);
  if (identity.kind === 'refused') return refuse({ name: 'bad-key', detail: identity.detail });
  const partner = identity.kind === 'partner' ? identity.partner : null;
  const found = findEndpoint(endpoints, exchange, methods);
  if (found.kind === 'problem') return refuse(found.problem);
  const { endpoint } = found;
  if (endpoint.access === 'partner' && partner === null) return refuse(KEY_NEEDED);
  const chosen = chooseFormat(req, endpoint);
  if (chosen.kind === 'problem') return refuse(chosen.problem);
  const parameters = readParameters(exchange.search, endpoint.query);
  if (parameters.kind === 'problem') return refuse(parameters.problem);
  const read = await readBody(req, endpoint.body);
  if (read.kind === 'problem') return refuse(read.problem);
  const { format } = chosen;
  const path = req.params as Record<string, string>;
  const request = { path, query: parameters.values, body: read.body, format, partner, signal };
  return answer(api, endpoint, request, exchange);
}

const KEY_NEEDED: ApiProblem = {
  name: 'key-needed',
  detail: 'Send the key of a partner: “Authorization: Bearer <key>”. The press centre’s editors give it.',
};

async function answer(api: PartnerApi, endpoint: AnyEndpoint, request: ApiRequest, exchange: Exchange): Promise<void> {
  const cacheControl = request.partner === null ? cacheControlFor(endpoint) : FOR_ONE;
  const key = noteShared(api, endpoint, request, exchange);
  if (key !== null) {
    const found = await api.cache.get(key, () => renderShared(api, endpoint, request, cacheControl), 'made-up');
    if (found.kind === 'prepared') return sendKept(exchange, found.response);
  }
  const own = await answerOnce(api, endpoint, request, exchange);
  switch (own.kind) {
    case 'body':
      return sendBody(exchange, own, cacheControl);
    case 'stream':
      return sendExport(api, exchange, own, request);
    case 'problem':
      return sendApiProblem(exchange, api.context.origin, own.problem);
    default:
      return own satisfies never;
  }
}

/** What an endpoint answers; to a request that is repeated under its key, what it answered. */
function answerOnce(
  api: PartnerApi,
  endpoint: AnyEndpoint,
  request: ApiRequest,
  { req }: Exchange,
): Promise<ApiResponse> {
  const answerNow = () => endpoint.answer(api.context, request);
  const key = req.get('idempotency-key');
  if (endpoint.isRepeatable !== true || key === undefined) return answerNow();
  const { path, body, partner } = request;
  return api.answers.once({ owner: partner?.id ?? '', key, request: [endpoint.id, path, body] }, answerNow);
}

/** Writes a stream, one at a time for a partner, or for an address. */
async function sendExport(
  api: PartnerApi,
  exchange: Exchange,
  stream: Extract<ApiResponse, { kind: 'stream' }>,
  { partner }: ApiRequest,
): Promise<void> {
  const end = api.exports.begin(partner === null ? `address ${exchange.req.ip ?? ''}` : `partner ${partner.id}`);
  if (end === null) return sendApiProblem(exchange, api.context.origin, ONE_EXPORT);
  try {
    await sendStream(exchange, stream, partner === null ? FOR_ALL : FOR_ONE, api.stallMs);
  } finally {
    end();
  }
}

const ONE_EXPORT: ApiProblem = {
  name: 'too-many-requests',
  detail: 'One whole export is being sent to you already, and there is one at a time. Ask again when it has ended.',
  retryAfterSeconds: 10,
};

/** What everyone may keep, and for how long; what follows the log is asked for again each time. */
function cacheControlFor({ isShared, sharedAt }: AnyEndpoint): string {
  return isShared === true && sharedAt === undefined ? LISTS_FOR_ALL : FOR_ALL;
}

/**
 * Under what the answer to a request is kept; null where it is not. What is kept is known at the socket from now on. An answer that a moment
 * gives is kept when it is asked for again: most of those that follow the log ask once at each of its ends.
 */
function noteShared(api: PartnerApi, endpoint: AnyEndpoint, request: ApiRequest, { req }: Exchange): string | null {
  const place = sharedPlace(api, endpoint, request, req.originalUrl);
  if (place === null) return null;
  const isKnown = api.hot.note(req.originalUrl, req.get('accept'), place);
  return endpoint.sharedAt === undefined || isKnown
    ? place.keyFor(request.partner === null ? 'public' : 'partner')
    : null;
}

/**
 * Where an answer may be kept for all who ask the same; null where it may not. Those with rights of their own are answered one by one. It
 * begins with what no address begins with, so that nobody is answered from it before being asked for a key.
 */
function sharedPlace(
  { context }: PartnerApi,
  endpoint: AnyEndpoint,
  { format, partner, query }: ApiRequest,
  url: string,
): KeptPlace | null {
  const isStreamed = endpoint.success.formats.some((one) => one.mediaType === format && one.isStreamed === true);
  if (endpoint.isShared !== true || isStreamed || audienceOf(partner) !== 'everyone') return null;
  const names = { public: `api public ${format} ${url}`, partner: `api partner ${format} ${url}` };
  const isFree = endpoint.isFree === true;
  if (endpoint.sharedAt !== undefined) {
    const keyFor: KeptPlace['keyFor'] = (who) => {
      const state = endpoint.sharedAt?.(context, query) ?? null;
      return state === null ? null : `${names[who]} ${state}`;
    };
    return { isFree, keyFor };
  }
  // The pages below the first are as many as there are texts, and a crawler asks for each of them once: not worth the codings.
  if (query !== null && typeof query === 'object' && 'after' in query) return null;
  return { isFree, keyFor: (who) => names[who] };
}

function isFreeOfCharge(endpoints: readonly AnyEndpoint[]): boolean {
  return endpoints.length > 0 && endpoints.every(({ isFree }) => isFree === true);
}

/** What is kept for all; a problem is kept for nobody, and found again by each. */
async function renderShared(
  api: PartnerApi,
  endpoint: AnyEndpoint,
  request: ApiRequest,
  cacheControl: string,
): Promise<RenderedResponse | { kind: 'absent' }> {
  // Others may wait for the same: it does not end when the first of them leaves.
  const answered: ApiResponse = await endpoint.answer(api.context, { ...request, signal: api.stopping });
  if (answered.kind !== 'body') return { kind: 'absent' };
  const { contentType, body, headers = [], dependsOn = null } = answered;
  return {
    kind: 'rendered',
    status: 200,
    contentType,
    body,
    lastModified: null,
    cacheControl,
    vary: VARY,
    headers,
    dependsOn,
  };
}

function findEndpoint(
  endpoints: readonly AnyEndpoint[],
  { req }: Exchange,
  methods: readonly string[],
): { kind: 'endpoint'; endpoint: AnyEndpoint } | { kind: 'problem'; problem: ApiProblem } {
  if (endpoints.length === 0) {
    const detail = 'There is nothing at this address. /v1/docs tells what there is.';
    return { kind: 'problem', problem: { name: 'not-found', detail } };
  }
  const method = req.method === 'HEAD' ? 'GET' : req.method;
  const endpoint = endpoints.find((one) => one.method === method);
  if (endpoint !== undefined) return { kind: 'endpoint', endpoint };
  const detail = `This address takes ${methods.join(', ')}.`;
  return { kind: 'problem', problem: { name: 'method-not-allowed', detail, allow: methods } };
}

function methodsOf(endpoints: readonly AnyEndpoint[]): string[] {
  return [...endpoints.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'];
}

/** Notes for a partner how it was answered, once it was; one that left before is counted by what it was being told. */
function countAnswer({ gate }: PartnerApi, { res }: Exchange, partner: Partner): void {
  res.once('close', () => gate.record(partner, res.statusCode));
}

/** A refused key is counted to the address it came from, or keys could be tried without end. */
function rateLimitSubjectOf(identity: Identity, address: string): RateLimitSubject {
  return identity.kind === 'partner' ? identity : { kind: 'address', address };
}
