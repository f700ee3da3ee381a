import type { ErrorRequestHandler } from 'express';
import { WriteFaultError, writeFaultOf } from '../../concurrency/write-faults.ts';
import type { PressCentre } from '../../press-centre.ts';
import type { PublicContext } from '../site/public-context.ts';
import { sendProblem } from './problem.ts';

/** What nobody caught: logged whole, told in a few words. */
export function lastResort(centre: PressCentre, context: PublicContext): ErrorRequestHandler {
  return (cause, req, res, next) => {
    // The client has left, and needs no answer.
    if (res.destroyed && isPrematureClose(cause)) return;
    if (isClientFault(cause)) {
      if (res.headersSent) return next(cause);
      return sendProblem(context, req, res, {
        status: cause.status,
        title: 'Bad request',
        detail: 'The request could not be read.',
      });
    }
    const fault = writeFaultOf(cause);
    centre.payload.logger.error({ err: cause, msg: `${req.method} ${req.path} failed` });
    // The client has part of an answer already: breaking off is the only way to tell it.
    if (res.headersSent) return res.destroy();
    if (fault !== null)
      return sendProblem(context, req, res, { ...NOT_NOW, detail: new WriteFaultError(fault).message });
    return sendProblem(context, req, res, {
      status: 500,
      title: 'Server error',
      detail: 'Something went wrong here. It has been noted.',
    });
  };
}

function isPrematureClose(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

const NOT_NOW = { status: 503, title: 'Not now', retryAfterSeconds: 5 } as const;

function isClientFault(cause: unknown): cause is { status: number } {
  if (cause === null || typeof cause !== 'object' || !('status' in cause)) return false;
  return typeof cause.status === 'number' && cause.status >= 400 && cause.status < 500;
}
