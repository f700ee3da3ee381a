import { createSlots } from '../../concurrency/slots.ts';
import type { PublicResponse } from '../cache/public-response.ts';

const RETRY_AFTER_SECONDS = 2;

/** How many renderings may go on at once, and how many requests may wait for their turn. */
export interface ConcurrencyLimits {
  atOnce: number;
  waiting: number;
}

/**
 * Lets renderings go on a few at a time. Where too many wait already, the next is asked to come back: these addresses alone say
 * 503 (F05), and their neighbours do not notice.
 */
export function limitConcurrency({
  atOnce,
  waiting,
}: ConcurrencyLimits): (render: () => Promise<PublicResponse>) => Promise<PublicResponse> {
  const slots = createSlots(atOnce, waiting);
  return async (render) => {
    if (!slots.isFull) return slots.run(render);
    const detail = 'Too many of these pages are being put together just now. Ask again in a moment.';
    return { kind: 'refused', status: 503, detail, retryAfterSeconds: RETRY_AFTER_SECONDS };
  };
}
