import { createHmac } from 'node:crypto';
import type { OutgoingRequest } from '../outgoing/answer.ts';
import type { TopicContent } from './topic.ts';

/**
 * A content distribution request (WebSub 7): the whole feed, its type, one Link header with hub and self, and the signature where
 * the subscriber gave a secret (WebSub 7.1).
 */
export function contentRequest(
  to: { callback: string; secret: string | null },
  { self, contentType, bytes }: Pick<TopicContent, 'self' | 'contentType' | 'bytes'>,
  hubUrl: string,
): OutgoingRequest {
  const headers = {
    'Content-Type': contentType,
    Link: `<${hubUrl}>; rel="hub", <${self}>; rel="self"`,
    ...(to.secret === null ? {} : { 'X-Hub-Signature': `sha256=${signature(to.secret, bytes)}` }),
  };
  return { method: 'POST', url: to.callback, headers, body: bytes };
}

function signature(secret: string, bytes: Uint8Array): string {
  return createHmac('sha256', secret).update(bytes).digest('hex');
}
