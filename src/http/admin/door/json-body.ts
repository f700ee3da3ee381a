import { checkBounds, JsonRefusedError } from './json-bounds.ts';

/** What somebody may send as JSON; the desk's forms need a part of it, with a guide of a hundred pages in them. */
export const MAX_DESK_JSON_BYTES = 1_500_000;
export const MAX_STRANGERS_BYTES = 64_000;

/** @throws JsonRefusedError */
export function checkJson(bytes: Buffer): unknown {
  checkBounds(bytes);
  return parse(bytes.toString('utf8'));
}

function parse(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new JsonRefusedError('The body is not valid JSON.', { cause });
    throw cause;
  }
}
