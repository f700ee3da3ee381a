import type { NextFunction, Request, Response } from 'express';
import { describe, expect, it, vi } from 'vitest';
import { lastResort } from '../../../src/http/problems/last-resort.ts';
import type { PublicContext } from '../../../src/http/site/public-context.ts';
import type { PressCentre } from '../../../src/press-centre.ts';

describe('a client that leaves in the middle of its answer', () => {
  it.each([
    ['it has left, and the answer could not be ended', true, 'ERR_STREAM_PREMATURE_CLOSE', 0],
    ['it has left, and something else went wrong', true, 'ERR_OTHER', 1],
    ['it is there, and its answer broke off', false, 'ERR_STREAM_PREMATURE_CLOSE', 1],
  ])('%s', async (_case, destroyed, code, logged) => {
    const error = vi.fn();
    const centre = { payload: { logger: { error } } } as unknown as PressCentre;
    const res = { destroyed, headersSent: true, destroy: vi.fn() } as unknown as Response;
    const req = { method: 'GET', path: '/api/x' } as Request;
    const next: NextFunction = vi.fn();
    await lastResort(centre, {} as PublicContext)(Object.assign(new Error('over'), { code }), req, res, next);
    expect(error).toHaveBeenCalledTimes(logged);
  });
});
