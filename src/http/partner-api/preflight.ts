import type { Exchange } from './exchange.ts';

const ALLOWED_HEADERS = 'Authorization, Accept, Content-Type, If-None-Match, Idempotency-Key, X-Request-Id';
const DAY_SECONDS = 86_400;

/** Answers OPTIONS, a browser's preflight among them: asked of nobody, counted to nobody, and the same for every origin. */
export function sendPreflight({ res, common }: Exchange, methods: readonly string[]): void {
  const allow = methods.join(', ');
  res.writeHead(204, [
    ...common,
    'Allow',
    allow,
    'Access-Control-Allow-Methods',
    allow,
    'Access-Control-Allow-Headers',
    ALLOWED_HEADERS,
    'Access-Control-Max-Age',
    String(DAY_SECONDS),
    'Cache-Control',
    `public, max-age=${DAY_SECONDS}`,
  ]);
  res.end();
}
