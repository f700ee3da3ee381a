import { APIError, type PayloadRequest } from 'payload';

/** How long a query may take that an editor waits for, in milliseconds. */
export const DESK_LIMIT_MS = 10_000;

/** The adapter's operations that only read. */
export const READS = [
  'find',
  'findOne',
  'findDistinct',
  'findVersions',
  'findGlobal',
  'findGlobalVersions',
  'queryDrafts',
  'count',
  'countVersions',
  'countGlobalVersions',
] as const;

/** A query of the desk took too long and was stopped. Nothing was changed. */
export class SlowQueryError extends APIError {
  readonly code = 'slow-query';

  constructor(seconds: number, isUkrainian: boolean, cause: unknown) {
    super(
      isUkrainian
        ? `Запит тривав понад ${seconds} с, тому його зупинено. Звузьте умови або змініть порядок і спробуйте ще раз.`
        : `The query took longer than ${seconds} s and was stopped. Narrow the conditions or change the order, and try again.`,
      503,
      null,
      true,
    );
    this.cause = cause;
  }
}

/** Whether somebody waits for the answer: an editor, or a client of the REST API. What the product does by itself may take its time. */
export function isWaitedFor(req: Partial<PayloadRequest> | undefined): req is Partial<PayloadRequest> {
  return req?.payloadAPI !== undefined && (req.payloadAPI !== 'local' || Boolean(req.user));
}

/** In the language of whoever waits. */
export function slowQuery(limitMs: number, req: Partial<PayloadRequest>, cause: unknown): SlowQueryError {
  return new SlowQueryError(limitMs / 1000, req.i18n?.language !== 'en', cause);
}
