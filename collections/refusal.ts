import type { PayloadRequest } from 'payload';
import { ValidationError } from 'payload';
import type { Words } from './words.ts';
import { say } from './words.ts';

/** A write that is refused, naming the field and the reason in the editor's language; shown beside the field. */
export function refusal(req: PayloadRequest, path: string, reason: Words): ValidationError {
  return new ValidationError({ errors: [{ path, message: say(req, reason) }], req }, req.t);
}
