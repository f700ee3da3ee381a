import type { PayloadRequest } from 'payload';
import { APIError, ValidationError } from 'payload';
import type { Words } from './words.ts';
import { say } from './words.ts';

/** A write that is refused, naming the field and the reason in the editor's language; shown beside the field. */
export function fieldError(req: PayloadRequest, path: string, reason: Words): ValidationError {
  return new ValidationError({ errors: [{ path, message: say(req, reason) }], req }, req.t);
}

/** An act that is refused as a whole, such as deleting what is still in use; shown as a message. */
export function actError(req: PayloadRequest, reason: Words): APIError {
  return new APIError(say(req, reason), 409, null, true);
}
