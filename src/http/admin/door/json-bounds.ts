import { APIError } from 'payload';

/** Values in one body, which is what costs: each is parsed, validated, compared and written. The longest text has some 35,000. */
const MAX_VALUES = 45_000;
const MAX_DEPTH = 100;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * A body that is no JSON, or more of it than can be taken without keeping everybody else; `message` is for its sender. Payload answers
 * with its status where it is thrown while Payload reads.
 */
export class JsonRefusedError extends APIError {
  readonly code = 'json-refused';

  constructor(message: string, { cause }: ErrorOptions = {}) {
    super(message, 400, null, true);
    this.cause = cause;
  }
}

/**
 * Looks at how much a text in JSON holds (RFC 8259) without parsing it: a parser has no bounds of its own, and holds the event loop for
 * as long as its text is long. What is no JSON is counted somehow, and left to the parser.
 *
 * @param bytes in UTF-8
 * @throws JsonRefusedError for more than 45,000 values, or a hundred levels
 */
export function checkBounds(bytes: Buffer): void {
  let [depth, values, strings] = [0, 1, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case QUOTE:
        at = endOfString(bytes, at);
        strings += 1;
        break;
      case COMMA:
        values += 1;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        values += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
    }
    if (depth > MAX_DEPTH) throw new JsonRefusedError(`The body is nested deeper than ${MAX_DEPTH} levels.`);
    // A string is a value, or the name of one.
    if (values > MAX_VALUES || strings > 2 * MAX_VALUES)
      throw new JsonRefusedError(`The body has more than ${MAX_VALUES} values: divide the text.`);
  }
}

/** Where the string that begins here ends, searched for by Node's own means, which are faster than a loop. */
function endOfString(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let backslashes = 0;
    while (bytes[end - 1 - backslashes] === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return bytes.length;
}
