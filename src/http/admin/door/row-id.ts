import type { Payload } from 'payload';

/** Whether a text can be the id of a row: a number on the embedded database, an ObjectId on MongoDB. */
export function isRowId(payload: Pick<Payload, 'db'>, text: string): boolean {
  return payload.db.defaultIDType === 'number' ? /^[1-9]\d{0,14}$/.test(text) : /^[0-9a-f]{24}$/i.test(text);
}
