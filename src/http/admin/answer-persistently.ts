import { randomUUID } from 'node:crypto';
import { tryAgain } from '../../concurrency/try-again.ts';
import { unitHeader } from '../../concurrency/unit-of-work.ts';
import { notedFault, type WriteFault } from '../../concurrency/write-faults.ts';
import type { DatabaseHealth } from '../../press-centre.ts';

/** A request that failed through nobody's mistake, in the language its sender works in where that is known. */
export class FaultyRequestError extends Error {
  readonly code = 'faulty-request';
  readonly fault: WriteFault;
  readonly language: string | null;

  constructor(fault: WriteFault, language: string | null) {
    super(`The request ended in a fault of the database: ${fault}`);
    this.fault = fault;
    this.language = language;
  }
}

interface Repeatable {
  /** A fresh request, which bears the unit it belongs to. */
  make: (unit: string) => Request;
  /** Whether another can be made. */
  canRepeat: () => boolean;
  handle: (request: Request) => Promise<Response>;
}

/**
 * Lets Payload answer a request, and lets it begin the whole again, hooks and all, while it fails only because others were at the same
 * rows. Payload catches what is thrown; what happened is noted on the request.
 *
 * @throws FaultyRequestError where the database was in the way to the end, whatever Payload made of it
 */
export async function answerPersistently(
  { make, canRepeat, handle }: Repeatable,
  health: DatabaseHealth,
): Promise<Response> {
  const id = randomUUID();
  return tryAgain(
    async (attempt) => {
      const { failures } = health;
      const request = make(unitHeader(id, attempt));
      const response = await handle(request);
      if (response.status < 400) return response;
      // Payload writes what it knows of a request onto the request itself.
      const carrier = request as Request & { context?: Record<string, unknown>; i18n?: { language?: string } };
      // It takes everybody for a stranger while the database does not answer.
      const mayBeGone = health.failures > failures && [401, 403, 500].includes(response.status);
      const fault = notedFault(carrier) ?? (mayBeGone ? 'gone' : null);
      if (fault === null) return response;
      throw new FaultyRequestError(fault, carrier.i18n?.language ?? null);
    },
    (cause) => cause instanceof FaultyRequestError && cause.fault === 'conflict' && canRepeat(),
  );
}
