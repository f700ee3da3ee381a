import type { AfterErrorHook } from 'payload';
import { noteFault, writeFaultOf } from '../../src/concurrency/write-faults.ts';
import { isDrawnTwice } from '../fields/public-number.ts';

/** Notes on a request that failed through nobody's mistake why it did, so that whoever sent it on can begin it again. */
export const noteWriteFault: AfterErrorHook = ({ error, req }) => {
  const fault = isDrawnTwice(error, req) ? 'conflict' : writeFaultOf(error);
  if (fault !== null) noteFault(req, fault);
};
