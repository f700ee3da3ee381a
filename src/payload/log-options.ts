import type { PayloadRequest } from 'payload';

type Logger = PayloadRequest['payload']['logger'];
type LogFn = Logger['error'];

/** What is logged of an error, and never more: statements are logged by Payload with the values that they write. */
interface LoggedError {
  type: string;
  message: string;
  code?: string | number;
  status?: number;
  stack?: string;
  cause?: LoggedError;
}

const MAX_MESSAGE = 500;
/** As pino counts. */
const ERROR_LEVEL = 50;
const MAX_CAUSES = 4;

/** How Payload's logger writes: JSON lines on standard output, errors without anything of the content that was being written. */
export function loggerOptions(level: string) {
  return { options: { level, serializers: { err: (cause: unknown) => loggedError(cause) }, hooks: { logMethod } } };
}

/** Whoever was refused something is told why; for the log it is no fault, whatever level Payload gives it. */
function logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn, level: number): void {
  const [first]: [unknown, ...unknown[]] = args;
  const err: unknown = first !== null && typeof first === 'object' && 'err' in first ? first.err : null;
  if (level >= ERROR_LEVEL && err instanceof Error && isRefusal(err)) this.info(withoutValues(err.message));
  else method.apply(this, args);
}

function isRefusal(err: Error): boolean {
  return 'status' in err && typeof err.status === 'number' && err.status >= 400 && err.status < 500;
}

/**
 * An error as the log may hold it. The values of a statement stand in its message behind `params:`, in members of their own and in
 * the first lines of the stack; there may be a text under embargo or the hash of a password among them.
 */
export function loggedError(cause: unknown, depth = 0): LoggedError {
  if (!(cause instanceof Error)) return { type: typeof cause, message: withoutValues(String(cause)) };
  const { code, status } = cause as { code?: unknown; status?: unknown };
  return {
    type: cause.name,
    message: withoutValues(cause.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(cause.stack === undefined ? {} : { stack: framesOf(cause.stack) }),
    ...(cause.cause === undefined || depth >= MAX_CAUSES ? {} : { cause: loggedError(cause.cause, depth + 1) }),
  };
}

/** A statement is told by its beginning: what it does, to which table. */
function withoutValues(message: string): string {
  const statement = /^(Failed query: \s*\w+(?:\s+(?:into|from|or\s+\w+|[`"]?\w+[`"]?))*)/i.exec(message);
  const kept =
    statement?.[1] ??
    message
      .replace(/\bparams:[\s\S]*$/i, '')
      // MongoDB names the value that stands there already, mongoose the one that it cannot take.
      .replace(/\bdup key:[\s\S]*$/i, 'dup key')
      .replace(/\bfor value [\s\S]*?(?= \(type| at path|$)/i, 'for a value')
      .trimEnd();
  return kept.length > MAX_MESSAGE ? `${kept.slice(0, MAX_MESSAGE)}…` : kept;
}

/** Where it happened. The message, which a stack begins with, may go over many lines. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
