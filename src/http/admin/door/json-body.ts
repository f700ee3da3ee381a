/** What somebody may send as JSON; the desk's forms need a part of it, with a guide of a hundred pages in them. */
export const MAX_DESK_JSON_BYTES = 1_500_000;
export const MAX_STRANGERS_BYTES = 64_000;
/** Values in it, which is what costs: each is validated, compared and written. */
const MAX_VALUES = 60_000;
const MAX_DEPTH = 100;

/** A body that is no JSON, or more of it than can be taken without keeping everybody else; `message` is for its sender. */
export class JsonRefusedError extends Error {
  readonly code = 'json-refused';
}

/** @throws JsonRefusedError */
export function checkJson(text: string): unknown {
  const value = parse(text);
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > MAX_DEPTH) throw new JsonRefusedError(`The body is nested deeper than ${MAX_DEPTH} levels.`);
    if (values > MAX_VALUES)
      throw new JsonRefusedError(`The body has more than ${MAX_VALUES} values: divide the text.`);
    level = level.flatMap((each) => (each !== null && typeof each === 'object' ? Object.values(each) : []));
  }
  return value;
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
