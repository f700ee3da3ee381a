import type { PlacePosition } from '../../log/placements/placements.ts';

const FORMAT = '1';
const WRITTEN = /^1 (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in the order of a list, for `after`: opaque to clients, and true for ever, whatever arrives meanwhile. */
export function writePosition({ at, text }: PlacePosition): string {
  return Buffer.from(`${FORMAT} ${at} ${text.replace('urn:uuid:', '')}`).toString('base64url');
}

/** Null where it was not written here. */
export function readState(after: string): PlacePosition | null {
  const [, at, uuid] = WRITTEN.exec(Buffer.from(after, 'base64url').toString('latin1')) ?? [];
  if (at === undefined || uuid === undefined || Number.isNaN(Date.parse(at))) return null;
  const position = { at, text: `urn:uuid:${uuid}` };
  return writePosition(position) === after ? position : null;
}
