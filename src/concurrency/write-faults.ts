/**
 * Why the database did not do something, where it is nobody's mistake:
 * - `conflict`: others were at the same rows; nothing was stored, and the whole may be begun again;
 * - `uncertain`: it was to be made durable, and no answer came: it may have been stored;
 * - `gone`: the database does not answer;
 * - `unwritable`: it cannot store anything at the moment: no room, write-protected, a failing disk, or somebody else holds it;
 * - `replaced`: its file was removed or replaced beneath it, and this process cannot go on with it.
 */
export type WriteFault = 'conflict' | 'uncertain' | 'gone' | 'unwritable' | 'replaced';

/** WriteConflict, NoSuchTransaction, TransactionTooOld's kin and LockTimeout, as MongoDB numbers them. */
const CONFLICT_CODES = new Set([24, 112, 244, 251]);
/** OutOfDiskSpace, as MongoDB numbers it. */
const FULL_CODE = 14031;
/** What servers say that are no longer asked, or not yet: one steps down, shuts down, or has lost another (retryable writes specification). */
const HANDED_OVER_CODES = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
const CONFLICT_LABEL = 'TransientTransactionError';
const GONE_NAMES =
  /^Mongo(ose)?(ServerSelection|Network|NetworkTimeout|PoolCleared|PoolClosed|PoolClearedOnNetwork|TopologyClosed|NotConnected|WaitQueueTimeout)Error$/;

/** What the embedded database and its threads say, by code. */
const EMBEDDED_FAULTS: Partial<Record<string, WriteFault>> = {
  THREAD_ENDED: 'gone',
  COMMIT_UNKNOWN: 'uncertain',
  DATABASE_REPLACED: 'replaced',
  SQLITE_BUSY: 'unwritable',
  SQLITE_CANTOPEN: 'unwritable',
  SQLITE_FULL: 'unwritable',
  SQLITE_IOERR: 'unwritable',
  SQLITE_READONLY: 'unwritable',
};

/** Reads an error, or what it was caused by; null for every other kind of failure. */
export function writeFaultOf(cause: unknown): WriteFault | null {
  for (let error = cause, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    if (error instanceof WriteFaultError) return error.fault;
    // In a transaction a server that was not found bears the label as well; asking it again would take as long again.
    if (/ServerSelectionError$/.test(error.name)) return 'gone';
    if (hasLabel(error, CONFLICT_LABEL) || ('code' in error && CONFLICT_CODES.has(Number(error.code))))
      return 'conflict';
    if ('code' in error && error.code === FULL_CODE) return 'unwritable';
    if (GONE_NAMES.test(error.name) || isHandOver(error)) return 'gone';
    if ('code' in error && typeof error.code === 'string' && EMBEDDED_FAULTS[error.code] !== undefined)
      return EMBEDDED_FAULTS[error.code] ?? null;
  }
  return null;
}

/** Whether a server says that another is to be asked. */
export function isHandOver(error: Error): boolean {
  return error.name === 'MongoServerError' && 'code' in error && HANDED_OVER_CODES.has(Number(error.code));
}

function hasLabel(error: Error, label: string): boolean {
  return 'errorLabels' in error && Array.isArray(error.errorLabels) && error.errorLabels.includes(label);
}

const MESSAGES: Record<WriteFault, string> = {
  conflict: 'Others were changing the same. Nothing was stored: please try again.',
  uncertain:
    'The database did not say whether it stored the change: it may have been stored. Please look before you try again.',
  gone: 'The database does not answer at the moment. Please try again in a minute.',
  unwritable:
    'The database cannot be written: its disk is full, write-protected or failing, or another program holds it. Nothing was stored.',
  replaced:
    'The file of the database was removed or replaced beneath this process, which must be restarted. Nothing was stored.',
};

/** A fault of the database, told to whoever asked. Payload answers with its status. */
export class WriteFaultError extends Error {
  readonly code: `write-${WriteFault}`;
  readonly fault: WriteFault;
  readonly status = 503;
  readonly isPublic = true;

  constructor(fault: WriteFault, cause?: unknown) {
    super(MESSAGES[fault], { cause });
    this.name = 'WriteFaultError';
    this.code = `write-${fault}`;
    this.fault = fault;
  }
}

/** What a request carries from hook to hook. */
interface Carrier {
  context?: Record<string, unknown>;
}

const NOTED = 'writeFault';

/** Notes a fault on the request it happened to: what throws it may be caught, and told as something else, on its way out. */
export function noteFault(req: Carrier | undefined, fault: WriteFault): void {
  if (req?.context !== undefined) req.context[NOTED] ??= fault;
}

export function notedFault(req: Carrier): WriteFault | null {
  return (req.context?.[NOTED] as WriteFault | undefined) ?? null;
}
